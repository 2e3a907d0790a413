/** Size of a card in pixels: what chats and mails show whole. */
export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 630
