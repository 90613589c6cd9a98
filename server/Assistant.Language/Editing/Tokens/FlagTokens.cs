using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Tokens;

/// <summary>The flags of an instruction with their values, and the keys and values of mounts.</summary>
sealed class FlagTokens(Dockerfile file, Instruction instruction, WordTokens words, ImageTokens images, Paint paint)
{
    public void Paint()
    {
        foreach (var flag in instruction.Flags)
        {
            var start = instruction.JoinedOffset(flag.Span.Start);
            paint(start, instruction.JoinedOffset(flag.NameSpan.End - 1) + 1, TokenType.Parameter);
            if (flag.Value is not { } value || value.Span.Length == 0) continue;
            var valueStart = instruction.JoinedOffset(value.Span.Start);
            paint(valueStart - 1, valueStart, TokenType.Operator);
            if (value.At < 0) paint(valueStart, instruction.JoinedOffset(value.Span.End - 1) + 1, TokenType.String);
            else if (instruction.Kind == InstructionKind.Run && flag.Name == "mount") Mount(flag, value);
            else Value(flag.Name, value);
        }
    }

    void Mount(Flag flag, Word value)
    {
        foreach (var field in MountField.Of(instruction, flag))
        {
            var key = instruction.JoinedOffset(field.Span.Start);
            if (key > value.At) paint(key - 1, key, TokenType.Operator);
            paint(key, key + field.Key.Length, TokenType.Property);
            if (field.Value is not { Value.Length: > 0 } word) continue;
            paint(word.At - 1, word.At, TokenType.Operator);
            Value(field.Key, word);
        }
    }

    void Value(string name, Word word)
    {
        if (name == "from") images.Read(file, instruction, word, words, paint);
        else words.Read(word.At, word.At + word.Value.Length, TypeOf(name, word.Value));
    }

    static TokenType TypeOf(string name, string value) => name switch
    {
        "type" or "sharing" or "network" or "security" or "platform" => TokenType.EnumMember,
        "interval" or "timeout" or "start-period" or "start-interval" or "retries" or "size" => TokenType.Number,
        _ when value is "true" or "false" => TokenType.EnumMember,
        _ when InstructionTokens.IsNumber(value) => TokenType.Number,
        _ => TokenType.String,
    };
}
