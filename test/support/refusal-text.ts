/** A refusal in Amazon's own words of 2021, as a seller received it; it names no day. */
export const REFUSAL = `Hello Team Example Store,

We received your submission but do not have enough information to restore your seller-fulfilled selling privileges at this time. To restore your seller-fulfilled privileges, please send the following:

– Greater detail on the root causes of not providing valid tracking numbers.
– Greater detail on the actions you have taken to provide valid tracking numbers.
– Greater detail on the steps you have taken to prevent not providing valid tracking numbers going forward.

– Greater detail on evidence or examples that demonstrate that your account has complied with our policy.

What happens if I do not send the requested information?
If we do not receive the requested information within 14 days of the original notification, your seller-fulfilled selling privileges will remain deactivated.

We’re here to help
Seller Performance Team
`;
