using System.Globalization;

namespace Assistant.Language.Values;

/// <summary>The value of <c>--restart</c>: <c>no</c>, <c>always</c>, <c>unless-stopped</c> or <c>on-failure[:TIMES]</c>.</summary>
public sealed record RestartPolicy(string Name, int MaximumRetryCount)
{
    public static RestartPolicy No { get; } = new("no", 0);

    /// <summary>What the engine knows; the client passes on any word.</summary>
    public static IReadOnlyList<string> Names { get; } = ["no", "always", "unless-stopped", "on-failure"];

    public bool IsNone => Name is "no" or "";

    public static Parsed<RestartPolicy> Parse(string text)
    {
        var (name, count) = KeyValue.Split(text, ':');
        if (name == "" && count is not null) return new Refused("invalid restart policy format: no policy provided before colon");
        if (string.IsNullOrEmpty(count)) return new RestartPolicy(name, 0);
        return int.TryParse(count, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var times)
            ? new RestartPolicy(name, times)
            : new Refused("invalid restart policy format: maximum retry count must be an integer");
    }
}
