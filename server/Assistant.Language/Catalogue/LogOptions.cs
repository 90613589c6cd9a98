namespace Assistant.Language.Catalogue;

/// <summary>Which options each log driver of the engine takes, from the form of <c>--log-opt</c>.</summary>
static class LogOptions
{
    static readonly IReadOnlyList<UsualWord> all = ValueForms.All.Single(form => form.For.Contains(Key)).Part("NAME")!.Values;

    public const string Key = "log-opt";

    /// <summary>The driver of an engine that is not told otherwise.</summary>
    public const string UsualDriver = "json-file";

    /// <summary>Those of every driver.</summary>
    public static IEnumerable<string> All => all.Select(option => option.Word);

    /// <summary>False for a driver that a plugin brings, and for those of other programs than docker.</summary>
    public static bool Knows(string driver) => all.Any(option => option.Fits.Contains(driver));

    public static bool Fits(UsualWord option, string driver) => option.Fits.Count == 0 || option.Fits.Contains(driver);

    /// <summary>The options that a driver takes.</summary>
    public static IEnumerable<string> Of(string driver) => all.Where(option => Fits(option, driver)).Select(option => option.Word);
}
