namespace Assistant.Engine;

/// <summary>The labels that tie a container to the text it was started from.</summary>
public static class Labels
{
    /// <summary>The path or address of the file.</summary>
    public const string File = "assistant.file";

    /// <summary>The block's name in that file.</summary>
    public const string Block = "assistant.block";

    /// <summary>The fingerprint of the command there, as it was when it made the container.</summary>
    public const string Command = "assistant.command";
}
