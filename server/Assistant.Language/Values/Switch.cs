namespace Assistant.Language.Values;

/// <summary>The words for on and off that may follow a switch's <c>=</c>.</summary>
public static class Switch
{
    public static Parsed<bool> Parse(string text) => text switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => new Refused($"strconv.ParseBool: parsing {Go.Quoted(text)}: invalid syntax"),
    };
}
