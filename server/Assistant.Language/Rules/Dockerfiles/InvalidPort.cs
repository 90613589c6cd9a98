using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Rules.Dockerfiles;

static class InvalidPort
{
    public static readonly Rule Rule = InstructionRule.Of("InvalidPort", "EXPOSE names something that is no port", Severity.Error, """
        A port is a number from 0 to 65535 or a range of them, with `/tcp`, `/udp` or `/sctp` behind it if needed. A `#` does not begin
        a comment at the end of a line.

        Bad:

        ```dockerfile
        EXPOSE 8888 # Jupyter
        ```

        Good:

        ```dockerfile
        # Jupyter
        EXPOSE 8888
        ```
        """, Check, InstructionKind.Expose);

    static IEnumerable<Finding> Check(Dockerfile file, Instruction instruction) =>
        from word in instruction.Arguments
        let scope = file.ScopeOf(instruction)
        let expanded = scope.Expand(word.Value, file.Escape)
        where expanded.Error is null && scope.IsCertain(expanded)
        from port in expanded.Words
        let fault = Fault(port.Value)
        where fault is not null
        select Rule.At(word.Span, fault, [.. WithoutCommas(word)]);

    static IEnumerable<Fix> WithoutCommas(Word word)
    {
        var ports = word.Value.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (word.Value.Contains(',') && ports.Length > 0 && ports.All(port => Fault(port) is null)) yield return RuleInput.Replacing(word.Span, string.Join(' ', ports));
    }

    static string? Fault(string written)
    {
        var parts = written.Split(':');
        var (container, protocol) = parts[^1].Split('/', 2) is [var number, var name] ? (number, name) : (parts[^1], "");
        if (container.Length == 0) return $"{written} has no port.";
        if (protocol.ToLowerInvariant() is not ("" or "tcp" or "udp" or "sctp")) return $"{protocol} is no protocol; it is tcp, udp or sctp.";
        if (Range(container) is not { } range) return $"{container} is no port: write a number from 0 to 65535, or a range with the smaller first.";
        var host = parts.Length > 1 ? parts[^2] : "";
        if (host.Length == 0) return null;
        if (Range(host) is not { } hosts) return $"{host} is no port.";
        return range.To - range.From != hosts.To - hosts.From && range.To != range.From ? $"The ranges of {written} differ in length." : null;
    }

    static (int From, int To)? Range(string text) => text.Split('-') switch
    {
        [var one] when ushort.TryParse(one, System.Globalization.NumberStyles.None, null, out var port) => (port, port),
        [var first, var last] when ushort.TryParse(first, System.Globalization.NumberStyles.None, null, out var from)
            && ushort.TryParse(last, System.Globalization.NumberStyles.None, null, out var to) && from <= to => (from, to),
        _ => null,
    };
}
