package org.foramen.pack;

import java.util.regex.Pattern;

/** The last digit of a code, which shows most slips of the pen. */
final class CheckDigit {

    private static final Pattern LOINC = Pattern.compile("[1-9][0-9]{1,6}-[0-9]");
    /** The two digits before the last say that it is a concept, and not a description or a relationship. */
    private static final Pattern SNOMED = Pattern.compile("[1-9][0-9]{2,14}[01]0[0-9]");

    /** The dihedral group of a pentagon, and the permutation that Verhoeff found best. */
    private static final int[][] TIMES = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1}, {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4}, {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}};
    private static final int[] PERMUTED = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private CheckDigit() {
    }

    static boolean fits(Codes.System system, String code) {
        return system == Codes.System.LOINC ? LOINC.matcher(code).matches() && luhn(code.replace("-", ""))
                : SNOMED.matcher(code).matches() && verhoeff(code);
    }

    /** LOINC Users' Guide, appendix on check digits: modulo 10. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10) * (i % 2 + 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    /** SNOMED CT Release File Specifications, section 6.1: dihedral check. */
    private static boolean verhoeff(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            for (int times = 0; times < i % 8; times++) {
                digit = PERMUTED[digit];
            }
            check = TIMES[check][digit];
        }
        return check == 0;
    }
}
