import '@mantine/core/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './global.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { ClientContext } from './client/client-context.ts';
import { createGuide } from './create-guide.ts';
import { createServices } from './create-services.ts';
import { servedFiles } from './files/served-files.ts';
import { createAppRouter, preloadScreens } from './router.tsx';
import { showBusy, whenIdle } from './state/busy.ts';
import { ServicesContext } from './state/services.ts';
import { cssVariables, theme } from './theme.ts';

const router = createAppRouter();

const services = createServices(createGuide(router));

showBusy(services.busy, document.documentElement);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');

createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
    <QueryClientProvider client={services.queries}>
      <ClientContext value={services.client}>
        <ServicesContext value={services}>
          <RouterProvider router={router} />
        </ServicesContext>
      </ClientContext>
    </QueryClientProvider>
  </MantineProvider>,
);

services.openFiles(servedFiles());
void whenIdle(services.busy).then(services.client.warm);
void preloadScreens(() => whenIdle(services.busy));
