using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Go.RegularExpressions;

/// <summary>The groups of characters that <c>\p{…}</c> may name: categories and scripts of Unicode.</summary>
internal static class UnicodeGroups
{
    private const string Categories =
        "Any ASCII Assigned C Cc Cf Cn Co Cs L LC Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs";

    private const string Aliases =
        """
        CasedLetter ClosePunctuation CombiningMark ConnectorPunctuation Control CurrencySymbol DashPunctuation
        DecimalNumber EnclosingMark FinalPunctuation Format InitialPunctuation Letter LetterNumber LineSeparator LowercaseLetter
        Mark MathSymbol ModifierLetter ModifierSymbol NonspacingMark Number OpenPunctuation Other OtherLetter OtherNumber
        OtherPunctuation OtherSymbol ParagraphSeparator PrivateUse Punctuation Separator SpaceSeparator SpacingMark Surrogate
        Symbol TitlecaseLetter Unassigned UppercaseLetter cntrl digit punct
        """;

    private const string Scripts =
        """
        Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki Bopomofo Brahmi
        Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Chorasmian Common Coptic
        Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs Elbasan Elymaic
        Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran
        Hebrew Hiragana Imperial_Aramaic Inherited Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana
        Kawi Kayah_Li Kharoshthi Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian
        Lydian Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui
        Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue
        Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian
        Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa
        Phoenician Psalter_Pahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham SignWriting Sinhala Sogdian
        Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut
        Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi Yi Zanabazar_Square
        """;

    // Names are compared without case, blanks, hyphens and underscores.
    private static readonly FrozenSet<string> Names = string.Join(' ', Categories, Aliases, Scripts)
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(Plain)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is a group of a name.</summary>
    public static bool Contains(string name) => Names.Contains(Plain(name));

    private static string Plain(string name) => string.Concat(name.Where(letter => letter is not (' ' or '-' or '_')));
}
