"""Pages as browsers and their add-ons save them: with pictures, and with the address that they were saved from."""
