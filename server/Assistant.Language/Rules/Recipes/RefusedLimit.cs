using System.Text.RegularExpressions;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static partial class RefusedLimit
{
    public static readonly Rule Rule = CommandRule.Of("DC026", "The engine refuses the limit", Severity.Error, """
        The client sends numbers on that the engine does not take: processors below a hundredth, a period of the scheduler outside
        of 1,000 to 1,000,000 microseconds, a list of processors that is none, a check of health more often than every millisecond.

        Bad:

        ```sh
        docker run --cpus 0.001 --cpuset-cpus 0..3 python
        ```

        Good:

        ```sh
        docker run --cpus 0.5 --cpuset-cpus 0-3 python
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from written in WrittenFlag.In(command)
        where command.Name is "run" or "create" or "update"
        let wants = Wants(written)
        where wants is not null
        select Rule.At(written.Word.Span, $"{written.Flag.Name} {written.Value} is refused by the engine: it takes {wants}.", [.. Fixes(written)]);

    /// <summary>What the engine takes in place of the value; null when it takes the value.</summary>
    static string? Wants(WrittenFlag written) => written.Key switch
    {
        "cpus" => Processors.Parse(written.Read) is { Ok: true, Value: < 10_000_000 and not 0 } ? "0.01 or more processors" : null,
        "cpuset-cpus" or "cpuset-mems" => written.Read == "" || IsSet(written.Read) ? null : "numbers and ranges with commas between, such as 0-3,5",
        "cpu-period" => Number(written) is { } period && period != 0 && period is < 1_000 or > 1_000_000 ? "1000 to 1000000 microseconds" : null,
        "cpu-quota" => Number(written) is > 0 and < 1_000 ? "1000 microseconds or more" : null,
        "blkio-weight" => Number(written) is { } weight && weight != 0 && weight is < 10 or > 1_000 ? "a weight from 10 to 1000" : null,
        "oom-score-adj" => Number(written) is < -1_000 or > 1_000 ? "a number from -1000 to 1000" : null,
        "cpu-shares" => Number(written) is < 0 ? "a number that is not negative" : null,
        "health-interval" or "health-timeout" or "health-start-period" or "health-start-interval" => Duration.Parse(written.Read) is { Ok: true, Value: > 0 and < 1_000_000 } ? "1ms or more" : null,
        _ => null,
    };

    static long? Number(WrittenFlag written) => Whole.Parse(written.Read) is { Ok: true, Value: var number } ? number : null;

    static bool IsSet(string text) =>
        Set().IsMatch(text) && text.Split(',').Select(part => part.Split('-')).All(range => range.Length == 1 || (long.TryParse(range[0], out var first) && long.TryParse(range[1], out var last) && first <= last));

    static IEnumerable<Fix> Fixes(WrittenFlag written)
    {
        if (written.Key is not ("cpuset-cpus" or "cpuset-mems")) return [];
        var meant = Between().Replace(written.Value.Replace(" ", ",").Replace(";", ","), "-").Replace(",,", ",").Trim(',');
        return IsSet(meant) ? [written.ChangeTo(meant)] : [];
    }

    [GeneratedRegex(@"^\d+(-\d+)?(,\d+(-\d+)?)*$")]
    private static partial Regex Set();

    [GeneratedRegex(@"\.\.+|:|–")]
    private static partial Regex Between();
}
