package org.foramen.pack;

import static org.foramen.pack.Mistake.mistake;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HeaderMistakesTest {

    private final TinyPack tiny = TinyPack.valid();

    private TinyPack pack(String old, String text) {
        return tiny.replacing("pack.yaml", old, text);
    }

    @TestFactory
    Stream<DynamicTest> header() {
        return Mistake.tests(
                mistake("an unknown key", pack("reviewers: []", "reviewers: []\ncolour: red"),
                        "pack.yaml:15:1: unknown key 'colour' in pack.yaml - "
                                + "remove it, or use one of: id, version, date, default_locale, locales, consultation, imaging, alternatives, flags, combining, summary, reviewers, lowers"),
                mistake("a misspelled key", pack("version: ", "vrsion: "),
                        "pack.yaml:2:1: unknown key 'vrsion' in pack.yaml - did you mean 'version'?"),
                mistake("a missing key", pack("reviewers: []\n", ""),
                        "pack.yaml:1:1: pack.yaml has no 'reviewers' - add the line 'reviewers: …'"),
                mistake("an id that is none", pack("id: tiny", "id: tiny pack"),
                        "pack.yaml:1:5: 'tiny pack' cannot be an id - "
                                + "use letters, digits and _, beginning with a letter or a digit"),
                mistake("a date that is none", pack("2026-11-24", "2026-13-01"),
                        "pack.yaml:3:7: 'date' of pack.yaml is '2026-13-01' - write a date as 2026-11-24"),
                mistake("no locale", pack("[{locale: en}, {locale: es, translation: unreviewed}]", "[]"),
                        "pack.yaml:5:10: the pack has no locale - add one, such as {locale: en}"),
                mistake("a locale listed twice", pack("[{locale: en}, ", "[{locale: en}, {locale: en}, "),
                        "pack.yaml:5:34: the locale 'en' is listed twice - remove one of the two"),
                mistake("a locale that is none", pack("{locale: es, ", "{locale: Spanish, "),
                        "pack.yaml:5:34: 'Spanish' is not a locale - write a language as en, or one with a region as es-MX"),
                mistake("a default locale that is not listed", pack("default_locale: en", "default_locale: fr"),
                        "pack.yaml:4:17: the default locale 'fr' is not in locales - add it there, or name one of those",
                        "pack.yaml:5:11: the locale 'en' does not say whether its translation is reviewed - "
                                + "add translation: unreviewed, or reviewed"),
                mistake("a default locale that is a translation",
                        pack("{locale: en}", "{locale: en, translation: reviewed}"),
                        "pack.yaml:5:37: the default locale is no translation - remove translation"),
                mistake("a translation in an unknown state", pack("unreviewed", "checked"),
                        "pack.yaml:5:51: 'translation' is 'checked' - write unreviewed or reviewed"),
                mistake("a level listed twice", pack("{level: same_day}", "{level: self_care}"),
                        "pack.yaml:8:13: the consultation level 'self_care' is listed twice - remove one of the two"),
                mistake("a level that ends the interview too early",
                        pack("{level: same_day}", "{level: same_day, ends_interview: true}"),
                        "pack.yaml:8:23: only the last, most urgent level can end the interview - move it to 'emergency_now'"),
                mistake("ends_interview neither true nor false", pack("ends_interview: true", "ends_interview: yes"),
                        "pack.yaml:9:44: 'ends_interview' of consultation level 'emergency_now' is 'yes' - "
                                + "write true or false"),
                mistake("no imaging", pack("imaging: [none, xray, mri]", "imaging: []"),
                        "pack.yaml:10:10: 'imaging' lists nothing - name at least one level"),
                mistake("one imaging listed twice", pack("[none, xray, mri]", "[none, xray, mri, xray]"),
                        "pack.yaml:10:28: 'imaging' of pack.yaml names 'xray' twice - remove one of the two"),
                mistake("groups that do not end with all", pack("[locked, ending, all]", "[locked, all, ending]"),
                        "pack.yaml:13:45: the groups that choose the imaging do not end with 'all' - "
                                + "add all at the end: some rule must choose it"),
                mistake("an unknown group", pack("[locked, ending, all]", "[locked, endng, all]"),
                        "pack.yaml:13:54: no group of rules 'endng' - did you mean 'ending'?"),
                mistake("another way to combine levels", pack("consultation: highest", "consultation: average"),
                        "pack.yaml:13:27: consultation levels cannot be combined by 'average' - write highest"),
                mistake("a lock that nothing looks at", pack("[locked, ending, all]", "[ending, all]"),
                        "rules/main.yaml:10:3: lock has no effect: combining in pack.yaml does not name 'locked' - "
                                + "add it there, or remove lock"),
                mistake("a reviewer without a registration", pack("reviewers: []",
                        "reviewers: [{name: A. Physician, date: 2026-11-24, decision_fingerprint: abc}]"),
                        "pack.yaml:14:13: reviewer 'A. Physician' has no 'registration' - add the line 'registration: …'"));
    }
}
