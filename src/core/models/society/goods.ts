/** What is traded: price that a market starts from, in cents, who makes it, and how many units an agent uses up in a step. */
export const goods = {
  food: { price: 100, maker: 'farmer', makers: 5, use: 0.15 },
  materials: { price: 200, maker: 'builder', makers: 2, use: 0.06 },
  energy: { price: 150, maker: 'woodcutter', makers: 3, use: 0.09 },
  luxury: { price: 1000, maker: 'jeweller', makers: 1, use: 0.03 },
  tools: { price: 500, maker: 'smith', makers: 1, use: 0.03 },
  knowledge: { price: 300, maker: 'teacher', makers: 1, use: 0.03 },
  services: { price: 250, maker: 'barber', makers: 2, use: 0.06 },
  currency: { price: 100, maker: 'money changer', makers: 1, use: 0.03 },
} as const;

export type Good = keyof typeof goods;
export const goodNames = Object.keys(goods) as readonly Good[];

/** Units of each good. */
export type Inventory = Record<Good, number>;

export function emptyInventory(): Inventory {
  return Object.fromEntries(goodNames.map((good) => [good, 0])) as Inventory;
}
