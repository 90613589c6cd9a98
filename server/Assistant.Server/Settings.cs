using System.Text.Json;
using Assistant.Language.Editing;

namespace Assistant.Server;

/// <summary>
/// The section <c>assistant</c> of the editor's settings. What is missing or of the wrong type has its default.
/// </summary>
sealed record Settings
{
    /// <summary><c>assistant.engine.host</c>: the engine's address such as <c>unix:///run/docker.sock</c>; empty to look for one.</summary>
    public string EngineHost { get; init; } = "";

    /// <summary><c>assistant.run.openPage</c>: true to open the page of what was run as soon as it answers, false to offer it.</summary>
    public bool OpensPage { get; init; }

    /// <summary>
    /// <c>assistant.build.context</c>: the folder that builds are given, absolute or relative to the workspace folder; empty for the
    /// folder of the Dockerfile.
    /// </summary>
    public string BuildContext { get; init; } = "";

    public HintSettings Hints { get; init; } = new();

    public RegistrySettings Registries { get; init; } = new();

    /// <summary><c>assistant.rules</c>: the severity of rules by their codes.</summary>
    public RuleSettings Rules { get; init; } = new("{}");

    /// <summary>Reads the section itself, or an object that has it as its member <c>assistant</c>.</summary>
    public static Settings Of(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } settings) return new();
        var section = settings.TryGetProperty("assistant", out var inner) ? inner : settings;
        return new()
        {
            EngineHost = Text(section, "engine", "host"),
            OpensPage = Find(section, "run", "openPage") is { ValueKind: JsonValueKind.True },
            BuildContext = Text(section, "build", "context"),
            Hints = new(
                IsEnabled: Find(section, "inlayHints", "enabled") is not { ValueKind: JsonValueKind.False },
                ShowsValues: Find(section, "inlayHints", "values") is not { ValueKind: JsonValueKind.False },
                ShowsStages: Find(section, "inlayHints", "stages") is not { ValueKind: JsonValueKind.False },
                ShowsPaths: Find(section, "inlayHints", "paths") is not { ValueKind: JsonValueKind.False },
                ShowsSizes: Find(section, "inlayHints", "sizes") is not { ValueKind: JsonValueKind.False },
                ShowsPorts: Find(section, "inlayHints", "ports") is not { ValueKind: JsonValueKind.False },
                ShowsTags: Find(section, "inlayHints", "tags") is not { ValueKind: JsonValueKind.False },
                ShowsLocalImages: Find(section, "inlayHints", "localImages") is not { ValueKind: JsonValueKind.False },
                ShowsNewerTags: Find(section, "inlayHints", "newerTags") is not { ValueKind: JsonValueKind.False },
                ShowsLayers: Find(section, "inlayHints", "layers") is not { ValueKind: JsonValueKind.False }),
            Registries = new(
                AreAsked: Find(section, "registries", "enabled") is not { ValueKind: JsonValueKind.False },
                Addresses: Find(section, "registries", "addresses") is { ValueKind: JsonValueKind.Object } addresses ? addresses.GetRawText() : "{}"),
            Rules = Find(section, "rules") is { ValueKind: JsonValueKind.Object } rules ? new(rules.GetRawText()) : new("{}"),
        };
    }

    static string Text(JsonElement section, params ReadOnlySpan<string> path) =>
        Find(section, path) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    static JsonElement? Find(JsonElement section, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (section.ValueKind is not JsonValueKind.Object || !section.TryGetProperty(name, out section)) return null;
        return section;
    }
}

/// <summary><c>assistant.inlayHints</c>: which words are shown between those of the file.</summary>
/// <param name="IsEnabled"><c>enabled</c>: false for none at all.</param>
/// <param name="ShowsValues"><c>values</c>: what a word with variables says.</param>
/// <param name="ShowsStages"><c>stages</c>: the numbers of stages and what numbers mean.</param>
/// <param name="ShowsPaths"><c>paths</c>: the folder of this machine that a docker line mounts.</param>
/// <param name="ShowsSizes"><c>sizes</c>: a number of bytes with its unit.</param>
/// <param name="ShowsPorts"><c>ports</c>: which ports of this machine the engine chooses.</param>
/// <param name="ShowsTags"><c>tags</c>: the tag of an image that is written without one.</param>
/// <param name="ShowsLocalImages"><c>localImages</c>: the size and age of images that the engine has.</param>
/// <param name="ShowsNewerTags"><c>newerTags</c>: the newer tag that an update takes.</param>
/// <param name="ShowsLayers"><c>layers</c>: what each instruction added to the image in the last build.</param>
sealed record HintSettings(
    bool IsEnabled = true, bool ShowsValues = true, bool ShowsStages = true, bool ShowsPaths = true, bool ShowsSizes = true, bool ShowsPorts = true, bool ShowsTags = true,
    bool ShowsLocalImages = true, bool ShowsNewerTags = true, bool ShowsLayers = true)
{
    public bool Shows(InlayHintKind kind) => IsEnabled && kind switch
    {
        InlayHintKind.Value => ShowsValues,
        InlayHintKind.Stage => ShowsStages,
        InlayHintKind.Path => ShowsPaths,
        InlayHintKind.Size => ShowsSizes,
        InlayHintKind.Port => ShowsPorts,
        InlayHintKind.Local => ShowsLocalImages,
        InlayHintKind.Newer => ShowsNewerTags,
        InlayHintKind.Layer => ShowsLayers,
        _ => ShowsTags,
    };
}
