using System.Text.Json.Nodes;

namespace Assistant.Engine;

/// <summary>The labels that tie a container, a service, a network or a volume to the text it was made from.</summary>
public static class Labels
{
    /// <summary>The path or address of the file.</summary>
    public const string File = "assistant.file";

    /// <summary>The block's name in that file.</summary>
    public const string Block = "assistant.block";

    /// <summary>The fingerprint of the command there, as it was when it made the container.</summary>
    public const string Command = "assistant.command";

    /// <summary>What is sent to make something, with labels beside those written there.</summary>
    internal static JsonObject On(JsonObject body, IReadOnlyDictionary<string, string> labels)
    {
        var labelled = body.DeepClone().AsObject();
        if (labelled["Labels"] is not JsonObject own) labelled["Labels"] = own = [];
        foreach (var (key, value) in labels) own[key] = value;
        return labelled;
    }
}
