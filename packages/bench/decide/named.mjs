/** A body that was found sound, under the names that the core gives its fields: so every peer ends. */
export const named = ({ customerId, cardAttributes }) => {
  if (cardAttributes === undefined) return { customerId };
  const { productID, nameOnCard, designId, addressType, issueType = "NEW" } = cardAttributes;
  const request = {
    customerId,
    cardAttributes: { productId: productID, nameOnCard, designId, addressType, issueType },
  };
  const { reference, cardShippingMethod, additionalData } = cardAttributes;
  if (reference !== undefined) request.cardAttributes.reference = reference;
  if (cardShippingMethod !== undefined) request.cardAttributes.shippingMethod = cardShippingMethod;
  if (additionalData !== undefined) request.cardAttributes.additionalData = additionalData;
  return request;
};

export const right = (value) => ({ _tag: "Right", right: value });
export const left = (faults) => ({ _tag: "Left", left: faults });
