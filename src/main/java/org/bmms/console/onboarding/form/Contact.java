package org.bmms.console.onboarding.form;

/**
 * How an organisation is reached; what is empty is left as it is.
 *
 * @param headOfficial name of the head
 * @param headTitle title of the head
 * @param email address
 * @param phone number
 * @param website address of the site
 * @param address where the office is
 */
public record Contact(
        String headOfficial, String headTitle, String email, String phone, String website, String address) {

    public Contact {
        headOfficial = headOfficial.strip();
        headTitle = headTitle.strip();
        email = email.strip();
        phone = phone.strip();
        website = website.strip();
        address = address.strip();
    }

    /** Nothing is known. */
    public static Contact none() {
        return new Contact("", "", "", "", "", "");
    }

    /** Only an address is known. */
    public static Contact at(String email) {
        return new Contact("", "", email, "", "", "");
    }
}
