using System.Diagnostics.CodeAnalysis;

namespace Assistant.Language.Values;

/// <summary>What reading one word gave: its value, or the docker client's own sentence of what is wrong with it.</summary>
public readonly record struct Parsed<T>
{
    /// <summary>The value; the type's default when the word was refused.</summary>
    public T? Value { get; private init; }

    /// <summary>Null when the word was understood.</summary>
    public string? Error { get; private init; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Ok => Error is null;

    public static implicit operator Parsed<T>(T value) => new() { Value = value };

    public static implicit operator Parsed<T>(Refused refused) => new() { Error = refused.Error };
}

/// <summary>The sentence with which a word was refused; turns into a <see cref="Parsed{T}"/> of any type.</summary>
public readonly record struct Refused(string Error);
