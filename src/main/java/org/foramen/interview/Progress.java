package org.foramen.interview;

/**
 * How far an interview is.
 *
 * @param answered  answers that count
 * @param atLeast   fewest items still to come
 * @param atMost    most items still to come; it never rises while items are answered in the order they are asked
 */
public record Progress(int answered, int atLeast, int atMost) {
}
