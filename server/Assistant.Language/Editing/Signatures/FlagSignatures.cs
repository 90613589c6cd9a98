using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Signatures;

/// <summary>The value of a flag: <c>--chown=USER[:GROUP]</c>, <c>--network=default|none|host</c>.</summary>
static class FlagSignatures
{
    public static SignatureSet At(Dockerfile file, InstructionFacts facts, InstructionFlag flag, Flag written, int offset)
    {
        var isChoice = flag.Kind == FlagKind.Flag || flag.Value == "MODE" && flag.Values.Count > 0;
        var start = $"{facts.Name} --{flag.Name}=";
        var sketch = isChoice ? string.Join('|', flag.Values) : flag.Value!;
        var spans = Parts(sketch, start.Length, isChoice ? "|" : "[]:/,");
        var typed = file.Text.ToString(TextSpan.FromBounds(written.Value!.Value.Span.Start, offset));
        var active = isChoice
            ? Math.Max(0, flag.Values.ToList().FindIndex(value => value.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
            : Math.Min(typed.Count(c => c is ':' or '/' or ','), spans.Count - 1);
        var since = flag.Since is null ? "" : $" Since Dockerfile {flag.Since}.";
        return new([new(start + sketch, flag.Summary + since, [.. spans.Select(span => new SignatureParameter(span, ""))], active)], 0);
    }

    static List<TextSpan> Parts(string sketch, int offset, string separators)
    {
        var parts = new List<TextSpan>();
        for (var at = 0; at < sketch.Length;)
        {
            var length = sketch.AsSpan(at).IndexOfAny(separators);
            if (length < 0) length = sketch.Length - at;
            if (length > 0) parts.Add(new(offset + at, length));
            at += length + 1;
        }
        return parts;
    }
}
