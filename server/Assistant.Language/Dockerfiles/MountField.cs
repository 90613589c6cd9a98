using Assistant.Language.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>One <c>key=value</c> of a <c>--mount</c>; a bare key such as <c>readonly</c> has no value.</summary>
/// <param name="Span">The whole field.</param>
public readonly record struct MountField(TextSpan Span, string Key, TextSpan KeySpan, Word? Value)
{
    /// <summary>The fields of a mount, parted by commas.</summary>
    public static IEnumerable<MountField> Of(Instruction instruction, Flag mount)
    {
        if (mount.Value is not { } value) yield break;
        var at = 0;
        foreach (var field in value.Value.Split(','))
        {
            var equals = field.IndexOf('=');
            var key = equals < 0 ? field : field[..equals];
            var keySpan = instruction.SpanOf(value, at, key.Length);
            yield return new(instruction.SpanOf(value, at, field.Length), key.ToLowerInvariant(), keySpan, Value(at));
            at += field.Length + 1;

            Word? Value(int start) => equals < 0 ? null : new(
                instruction.SpanOf(value, start + equals + 1, field.Length - equals - 1),
                field[(equals + 1)..],
                value.At < 0 ? -1 : value.At + start + equals + 1);
        }
    }
}
