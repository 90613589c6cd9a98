using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Assistant.Language.Catalogue;

/// <summary>
/// What is known of one image. Every fact was read in the project's own files or pages (<see cref="Sources"/>); what was not
/// checked is absent, so null means "not known" and never "none".
/// </summary>
public sealed partial record ImageFacts
{
    /// <summary>The name as people write it: <c>python</c>, <c>rocker/tidyverse</c>, <c>quay.io/jupyter/scipy-notebook</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A few words: what the image is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Other names under which the same image is published and kept up.</summary>
    public ImmutableArray<string> Also { get; init; }

    /// <summary>Names it had before; what they hold is old.</summary>
    public ImmutableArray<FormerName> Formerly { get; init; }

    /// <summary>What people type when they mean this image: tools in it, other words for it.</summary>
    public ImmutableArray<string> Words { get; init; }

    public ImageStatus Status { get; init; }

    /// <summary>A sentence on the status; null for an image that is kept up.</summary>
    public string? StatusNote { get; init; }

    /// <summary>The names of the images to use instead, best first; empty when there is none.</summary>
    public ImmutableArray<string> Successors { get; init; }

    /// <summary>The image of the catalogue whose facts hold here as well, where this one does not say otherwise.</summary>
    public string? Inherits { get; init; }

    /// <summary>What it is built on, in words; often the name of an image.</summary>
    public string? Parent { get; init; }

    /// <summary>The software it adds to its parent.</summary>
    public string? Brings { get; init; }

    public ImageTags? Tags { get; init; }

    /// <summary>Where its servers listen, the most important first.</summary>
    public ImmutableArray<ImagePort> Ports { get; init; }

    /// <summary>The user its processes run as.</summary>
    public string? User { get; init; }

    /// <summary>The folder in which commands start.</summary>
    public string? WorkFolder { get; init; }

    /// <summary>Folders to mount so that work outlives the container, the most important first.</summary>
    public ImmutableArray<ImageMount> Mounts { get; init; }

    public ImmutableArray<ImageVariable> Variables { get; init; }

    public ImageLogin? Login { get; init; }

    /// <summary>What runs when nothing is written after the image.</summary>
    public string? Starts { get; init; }

    /// <summary>What has to be written after the image for it to do its work.</summary>
    public string? Command { get; init; }

    /// <summary>True when it is a prompt that ends at once without <c>-it</c>.</summary>
    public bool? Interactive { get; init; }

    /// <summary>How to use it with a GPU.</summary>
    public string? Gpu { get; init; }

    /// <summary>The flags that give it the shared memory it needs.</summary>
    public string? SharedMemory { get; init; }

    /// <summary>The architectures it is built for, such as <c>amd64</c> and <c>arm64</c>; empty when not known.</summary>
    public ImmutableArray<string> Architectures { get; init; }

    public ImageReadiness? Ready { get; init; }

    /// <summary>Terms that not everybody may accept without a thought; null for free software.</summary>
    public ImageTerms? Terms { get; init; }

    /// <summary>Sentences worth knowing before the first run.</summary>
    public ImmutableArray<string> Notes { get; init; }

    /// <summary>Files and pages the facts were read in, with their dates.</summary>
    public ImmutableArray<string> Sources { get; init; }

    /// <summary>The reference to write: the bare name where its <c>latest</c> can be used, otherwise with the newest stable tag.</summary>
    [JsonIgnore]
    public string Recommended => Tags is { Latest: not true, Offer: [var newest, ..] } ? $"{Name}:{newest}" : Name;

    /// <summary>The title of the family it stands in, such as <c>Databases</c>.</summary>
    [JsonIgnore]
    public string Family { get; init; } = "";
}

/// <summary>Whether an image is kept up. <see cref="NoImage"/> is a well known tool that publishes no image to run alone.</summary>
public enum ImageStatus
{
    [JsonStringEnumMemberName("active")] Active,
    [JsonStringEnumMemberName("maintenance")] Maintenance,
    [JsonStringEnumMemberName("unmaintained")] Unmaintained,
    [JsonStringEnumMemberName("frozen")] Frozen,
    [JsonStringEnumMemberName("no image")] NoImage,
}

/// <summary>A name that an image had before.</summary>
/// <param name="Since">The day of its last build, <c>2023-10-20</c>; null when not known.</param>
/// <param name="Why">A sentence for the person who still uses it.</param>
/// <param name="KeepsTags">True when the new name has the same tags as the old one.</param>
public sealed record FormerName(string Name, string Why, string? Since = null, bool KeepsTags = false);

/// <summary>The tags of an image.</summary>
/// <param name="Scheme">How they are made, in words.</param>
/// <param name="Pattern">A regular expression that all of them match.</param>
/// <param name="Offer">Tags known to exist, the newest stable one first.</param>
/// <param name="Latest">Whether <c>latest</c> exists; null when not known.</param>
/// <param name="AsOf">The date of what was read, <c>2026-08-21</c>.</param>
/// <param name="Steady">
/// How many numbers of a version stay the same in an update that breaks nothing: 2 for Python, where 3.14 may not run what 3.13 runs.
/// </param>
/// <param name="DocumentedLatest">True when the image's own documentation writes <c>latest</c> in its commands; who copies one is not corrected.</param>
public sealed record ImageTags(
    string Scheme, string? Pattern = null, ImmutableArray<string> Offer = default, bool? Latest = null, string? AsOf = null, int Steady = 1,
    bool DocumentedLatest = false);

/// <summary>A port in the container.</summary>
/// <param name="Path">Where a browser begins, such as <c>/lab</c>; null when the port does not speak http.</param>
/// <param name="Tags">A part of the tags of which the server listens there; the others start no server. Null when all do.</param>
/// <param name="HttpsUnless">
/// For a port that speaks https: the variables with the values that have it speak http, such as <c>xpack.security.enabled=false</c>.
/// </param>
public sealed record ImagePort(
    int Port, string Serves, string? Path = null, string Protocol = "tcp", string? Tags = null, ImmutableArray<string> HttpsUnless = default)
{
    /// <summary>What stands before <c>://</c> in the address of its page.</summary>
    /// <param name="settings">The variables of the container, as <c>NAME=VALUE</c>.</param>
    public string Scheme(params IEnumerable<string> settings) => HttpsUnless.IsDefaultOrEmpty || settings.Any(HttpsUnless.Contains) ? "http" : "https";

    [JsonIgnore]
    public bool IsHttp => Path is not null;
}

/// <summary>A folder in the container worth a volume.</summary>
public sealed record ImageMount(string Path, string? Note = null);

/// <summary>An environment variable that the image reads.</summary>
/// <param name="Required">True when the container does not start, or not work, without it or one of <paramref name="Or"/>.</param>
/// <param name="Or">Other variables that do as well.</param>
/// <param name="Needs">The flags without which it has no effect.</param>
public sealed record ImageVariable(
    string Name, string Meaning, bool Required = false, string? Example = null, ImmutableArray<string> Or = default, string? Needs = null);

/// <summary>How one gets in.</summary>
public enum LoginKind
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("password")] Password,
    [JsonStringEnumMemberName("token")] Token,
    [JsonStringEnumMemberName("setup")] Setup,
}

/// <summary>How one gets in to the server of an image.</summary>
/// <param name="User">The user's name; null when there is none or it is chosen.</param>
/// <param name="UserVariable">The variable that chooses the user's name.</param>
/// <param name="Variable">The variable that sets the password or token.</param>
/// <param name="Secret">Where the password or token comes from, in words.</param>
/// <param name="Log">A regular expression with the group <c>secret</c> that finds the password in the log. A Jupyter token needs none.</param>
/// <param name="Page">Where to log in.</param>
/// <param name="Client">A command that opens a client in the running container; <c>NAME</c> is the container.</param>
public sealed record ImageLogin(
    LoginKind Kind, string? User = null, string? UserVariable = null, string? Variable = null, string? Secret = null,
    string? Log = null, LoginPage? Page = null, string? Client = null, string? Note = null);

/// <summary>The page to open: a port in the container and a path on it.</summary>
public sealed record LoginPage(int Port, string Path);

/// <summary>How to see that the server is up: a line in the log (regular expression), a path that answers, a command that ends with 0.</summary>
public sealed record ImageReadiness(string? Log = null, string? Path = null, int? Port = null, string? Command = null, string? Note = null);

/// <summary>The terms of a licence that need care.</summary>
/// <param name="Says">A sentence on who has to mind them.</param>
/// <param name="Instead">Images without such terms, best first.</param>
/// <param name="Tags">A part of the tags that the terms are for; null when they are for all.</param>
/// <param name="Accept">The variable with the value that accepts them, without which it does not start: <c>ACCEPT_EULA=Y</c>; null when there is none.</param>
public sealed record ImageTerms(string Says, ImmutableArray<string> Instead = default, string? Tags = null, string? Accept = null);
