using System.Text.RegularExpressions;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>The shapes of which the schema of compose files is put together.</summary>
static partial class StackShapes
{
    public static readonly StackShape AText = new(StackKinds.Text, "string");
    public static readonly StackShape ACount = new(StackKinds.Whole, "integer");
    public static readonly StackShape ANumber = new(StackKinds.Number, "number");
    public static readonly StackShape ASwitch = new(StackKinds.Switch, "boolean");
    public static readonly StackShape ATime = AText with { Format = ("duration", text => Duration.Parse(text).Ok) };
    public static readonly StackShape APort = new(StackKinds.Text | StackKinds.Number, "number") { Format = ("ports", text => !text.Contains('=') && PortMapping.Parse(text).Ok) };
    public static readonly StackShape TextOrNumber = new(StackKinds.Text | StackKinds.Number, "string or number");

    /// <summary>A list of texts; most are to hold each text once.</summary>
    public static readonly StackShape EachText = new(StackKinds.List, "list") { Items = AText, IsUnique = true };
    public static readonly StackShape AnyTexts = EachText with { IsUnique = false };
    public static readonly StackShape TextOrTexts = EachText with { Kinds = StackKinds.Text | StackKinds.List, Words = "string" };
    public static readonly StackShape ACommand = TextOrTexts with { IsUnique = false };

    /// <summary>A map, or a list of <c>name=value</c>.</summary>
    public static readonly StackShape SomePairs = new(StackKinds.Map | StackKinds.List, "mapping") { Others = (Anything(), Setting), IsClosed = true, Items = AText, IsUnique = true };
    public static readonly StackShape Settings = new(StackKinds.Map, "mapping") { Others = (Anything(), Setting) };
    public static readonly StackShape Options = new(StackKinds.Map, "mapping") { Others = (Anything(), TextOrNumber) };

    static StackShape Setting => new(StackKinds.Text | StackKinds.Number | StackKinds.Nothing, "string, number or null");

    /// <summary>A map with these members, each since a minor version of the format.</summary>
    /// <param name="extended">The version that brought names such as <c>x-mine</c>; null when there are none.</param>
    public static StackShape Of(int minor, int? extended, params ReadOnlySpan<(string Name, StackShape Shape, int Since)> members)
    {
        var known = new Dictionary<string, StackShape>();
        foreach (var (name, shape, since) in members)
            if (since <= minor) known[name] = shape;
        return new(StackKinds.Map, "mapping") { Members = known, IsClosed = true, Others = extended <= minor ? (Extension(), null) : null };
    }

    /// <summary>A map from names of the file's own.</summary>
    public static StackShape Named(StackShape shape) => new(StackKinds.Map, "mapping") { Others = (Name(), shape), IsClosed = true };

    public static StackShape ListOf(StackShape item, bool isUnique = false) => new(StackKinds.List, "list") { Items = item, IsUnique = isUnique };

    public static StackShape OrNothing(StackShape map) => map with { Kinds = map.Kinds | StackKinds.Nothing, Words = $"{map.Words} or null" };

    /// <summary>An item of a list that is a text, or since a version a map.</summary>
    public static StackShape OrMap(StackShape text, StackShape map, bool isKnown) => isKnown ? map with { Kinds = text.Kinds | StackKinds.Map, Words = text.Words, Format = text.Format } : text;

    [GeneratedRegex(@"^[a-zA-Z0-9._-]+\z")]
    private static partial Regex Name();

    [GeneratedRegex("^x-")]
    private static partial Regex Extension();

    [GeneratedRegex(".", RegexOptions.Singleline)]
    private static partial Regex Anything();
}
