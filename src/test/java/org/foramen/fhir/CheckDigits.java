package org.foramen.fhir;

/** Tells a mistyped code of LOINC or SNOMED CT by its last digit, without either list. */
final class CheckDigits {

    /** Dihedral group of order ten, as Verhoeff wrote it. */
    private static final String[] TIMES = {"0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
        "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"};
    private static final String[] TURNED = {"0123456789", "1576283094", "5803796142", "8916043527", "9453126870",
        "4286573901", "2793806415", "7046913258"};

    private CheckDigits() {
    }

    /** A number, a hyphen and its check digit by mod 10. */
    static boolean isLoinc(String code) {
        return code.matches("[1-9][0-9]{0,6}-[0-9]") && sumOfLuhn(code.replace("-", "")) % 10 == 0;
    }

    /** Of 6 to 18 digits, of which the two before the last say that it is a concept, and the last is by Verhoeff. */
    static boolean isSnomedConcept(String code) {
        return code.matches("[1-9][0-9]{2,14}[01]0[0-9]") && verhoeff(code) == 0;
    }

    private static int sumOfLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum;
    }

    private static int verhoeff(String digits) {
        int product = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = TURNED[i % 8].charAt(digits.charAt(digits.length() - 1 - i) - '0') - '0';
            product = TIMES[product].charAt(digit) - '0';
        }
        return product;
    }
}
