using Assistant.Language.Catalogue;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

/// <summary>What the engine refuses of <c>--log-opt</c>: an option that the driver does not know, and modes that there are not.</summary>
static class RefusedLogOption
{
    static readonly string[] modes = ["blocking", "non-blocking"];

    /// <summary>Other programs than docker have drivers and options of their own.</summary>
    public static Finding? Of(WrittenFlag written)
    {
        if (!written.IsDocker || written.Command.Value("log-driver") == "none") return null;
        var (option, value) = KeyValue.Split(written.Read);
        return option switch
        {
            "" => null,
            "mode" => Mode(written, value ?? ""),
            "max-buffer-size" => Buffer(written),
            _ => Unknown(written, option),
        };
    }

    static Finding? Mode(WrittenFlag written, string mode)
    {
        if (mode == "" || modes.Contains(mode)) return null;
        var (start, length) = ("mode=".Length, mode.Length);
        var meant = mode.ToLowerInvariant() is "nonblocking" or "non_blocking" or "nonblock" ? "non-blocking" : NearestName.Of(mode, modes);
        return Found(written, start, length, $"The engine knows no mode {mode} of logging: use blocking or non-blocking.", meant);
    }

    static Finding? Buffer(WrittenFlag written)
    {
        // A mode that only the shell knows may be the right one.
        var mode = written.Command.Values(LogOptions.Key).LastOrDefault(word => word.Value.StartsWith("mode=", StringComparison.Ordinal));
        if (mode is { Value: "mode=non-blocking" } or { IsLiteral: false } || written.Command.Values(LogOptions.Key).Any(word => !word.IsLiteral)) return null;
        Fix[] fixes = mode is null ? [new("Add mode=non-blocking", [new(new(written.Flag.Word.Span.Start, 0), "--log-opt mode=non-blocking ")], Preferred: false)] : [];
        return UnknownName.Rule.At(written.Span(0, "max-buffer-size".Length), "max-buffer-size goes with mode=non-blocking only.", [.. fixes]);
    }

    /// <summary>Without a driver in the line it is that of the engine's settings, which may be any: then only a slip of the pen is told.</summary>
    static Finding? Unknown(WrittenFlag written, string option)
    {
        if (option.StartsWith("cache-", StringComparison.Ordinal)) return null;
        if (written.Command.Value("log-driver") is not { Length: > 0 } driver)
            return LogOptions.All.Contains(option) || NearestName.Of(option, LogOptions.All) is not { } near ? null
                : Found(written, 0, option.Length, $"No log driver of the engine has an option {option}.", near) with { Severity = Severity.Warning };
        if (!LogOptions.Knows(driver) || LogOptions.Of(driver).Contains(option)) return null;
        var meant = NearestName.Of(option, LogOptions.Of(driver));
        // A newer engine may have an option more that begins as all of its driver.
        return meant is null && option.StartsWith(driver is "gcplogs" ? "gcp-" : $"{driver}-", StringComparison.Ordinal)
            ? null
            : Found(written, 0, option.Length, $"The log driver {driver} has no option {option}.", meant);
    }

    static Finding Found(WrittenFlag written, int start, int length, string message, string? meant) =>
        UnknownName.Rule.At(written.Span(start, length), message, [.. meant is null ? Array.Empty<Fix>() : [written.Change(start, length, meant)]]);
}
