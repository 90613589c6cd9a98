using System.Collections.Immutable;
using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Directives;
using Assistant.Language.Recipes.Names;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>
/// The pages of images, what listens on published ports, addresses in comments, and the files and folders that docker lines name. Whether a
/// file is there is not looked at.
/// </summary>
sealed class RecipeLinks
{
    readonly Document document;
    readonly List<DocumentLink> links = [];
    readonly HashSet<string> built = [];

    /// <summary>What was found in the line at hand, its spans counted from the start of the line.</summary>
    readonly List<Found> found = [];

    /// <summary>Most recipes use few images many times.</summary>
    readonly Dictionary<string, (string Page, string Tooltip)?> pages = [];

    RecipeLinks(Document document) => this.document = document;

    public static IReadOnlyList<DocumentLink> In(Document document)
    {
        var links = new RecipeLinks(document);
        foreach (var line in document.Recipe.Commands) links.built.UnionWith(line.Known(syntax => Built.By(syntax.Command)).Images);
        foreach (var line in document.Recipe.Lines)
        {
            if (line is CommandLine command) links.Add(command);
            else if (line is CommentLine comment && document.Kind != DocumentKind.Dockerfile) links.Add(comment);
        }
        return links.links;
    }

    /// <summary>The full names of the images that a line makes: what a line of the file itself builds has no page.</summary>
    sealed record Built(ImmutableArray<string> Images)
    {
        static readonly Built nothing = new([]);

        public static Built By(DockerCommand command) => command switch
        {
            { Name: "build" or "buildx build" } => new([.. command.Values("tag").Select(tag => ImageName.Full(tag.Value))]),
            { Name: "tag" or "commit" or "import", Arguments: [_, var name, ..] } => new([ImageName.Full(name.Value)]),
            _ => nothing,
        };
    }

    /// <param name="Image">The full name of the image whose page it is; null for anything else.</param>
    readonly record struct Found(DocumentLink Link, string? Image);

    /// <summary>The links of one line, kept with it.</summary>
    /// <param name="Variables">What the lines above assign, when the line uses any of it.</param>
    sealed record LineLinks(DocumentKind Kind, ImageCatalogue Catalogue, string? Folder, string? Home, Assignments? Variables, ImmutableArray<Found> Links);

    void Add(CommandLine line)
    {
        var variables = line.Unplaced.Words.All(word => word.IsLiteral) ? null : line.Variables;
        if (line.Kept<LineLinks>() is not { } kept || kept.Kind != document.Kind || !ReferenceEquals(kept.Catalogue, document.Catalogue) || kept.Folder != document.Folder || kept.Home != document.HomeFolder || kept.Variables != variables)
        {
            found.Clear();
            Find(line);
            kept = line.Keep(new LineLinks(document.Kind, document.Catalogue, document.Folder, document.HomeFolder, variables, [.. found]));
        }
        foreach (var (link, image) in kept.Links)
            if (image is null || !built.Contains(image)) links.Add(link with { Span = link.Span.Moved(line.Start) });
    }

    void Find(CommandLine line)
    {
        var command = line.Unplaced;
        for (var i = 0; i < command.Arguments.Length && command.KindOf(i) == ArgumentKind.Image; i++) AddImage(command.Arguments[i]);
        if (document.Kind == DocumentKind.Dockerfile) return;
        var facts = command.Name is "run" or "create" && command.Image is { IsLiteral: true } image ? document.Catalogue.Find(image.Value) : null;
        foreach (var flag in command.Flags)
        {
            switch (flag)
            {
                case { Spec.Long: "--volume" or "--mount" }: if (MountedPath.Of(document, line, flag) is { } path) AddFile(path.Span, path.Path); break;
                case { Spec.Long: "--env-file", Value: { } file }: AddFile(line, file); break;
                case { Spec.Long: "--file", Value: { } file } when command.Name is "build" or "buildx build": AddFile(line, file); break;
                case { Spec.Long: "--publish", Value: { IsLiteral: true } ports } when facts is not null: AddPage(facts, ports, command.Values("env")); break;
            }
        }
        if (command is { Name: "build" or "buildx build", Arguments: [var context, ..] }) AddContext(line, context);
    }

    void AddImage(Word word)
    {
        if (!word.IsLiteral || word.Placeholder is not null || Placeholders.IsForImage(word.Value)) return;
        if (!pages.TryGetValue(word.Value, out var known)) pages[word.Value] = known = PageOf(word.Value);
        if (known is var (page, tooltip)) found.Add(new(new(word.Span, page, tooltip), ImageName.Full(word.Value)));
    }

    static (string Page, string Tooltip)? PageOf(string name) =>
        ImageReference.Parse(name) is { Ok: true, Value: { } image } && Images.Page(image) is { } page && Uri.IsWellFormedUriString(page, UriKind.Absolute)
            ? (page, $"{image.FamiliarName} on {new Uri(page).Host}")
            : null;

    /// <summary>A port on which the image is known to serve pages.</summary>
    void AddPage(ImageFacts facts, Word ports, IEnumerable<Word> variables)
    {
        if (PortMapping.Parse(ports.Value) is not { Ok: true, Value: var bindings }) return;
        foreach (var binding in bindings)
        {
            if (binding.HostIp is not ("" or "0.0.0.0" or "127.0.0.1") || !int.TryParse(binding.HostPort, out var port) || port == 0) continue;
            if (facts.Ports.FirstOrDefault(known => known.Port == binding.ContainerPort && known.IsHttp) is not { } served) continue;
            Add(ports.Span, $"{served.Scheme(variables.Select(word => word.Value))}://localhost:{port}{served.Path}", $"{served.Serves} on this machine, once the container runs");
            return;
        }
    }

    /// <summary>The Dockerfile in the folder that is built, unless a flag names another; or the page of what is fetched.</summary>
    void AddContext(CommandLine line, Word context)
    {
        if (MountedPath.Expanded(document, line, context) is not { Length: > 0 } value || value == "-") return;
        if (value.Contains("://") || value.StartsWith("git@", StringComparison.Ordinal))
        {
            if (value.StartsWith("http", StringComparison.Ordinal) && Uri.IsWellFormedUriString(value, UriKind.Absolute)) Add(context.Span, value, value);
        }
        else if (line.Unplaced.Value("file") is null) AddFile(context.Span, Absolute($"{value}/Dockerfile"));
    }

    void AddFile(CommandLine line, Word word)
    {
        if (MountedPath.Expanded(document, line, word) is { Length: > 0 } value && value != "-" && !value.Contains("://")) AddFile(word.Span, Absolute(value));
    }

    string? Absolute(string path) => document.Folder is { } folder ? HostPath.Absolute(path, folder) : null;

    void AddFile(TextSpan span, string? path)
    {
        if (path is not null && span.Length > 0) Add(span, path, path, isFile: true);
    }

    void Add(TextSpan span, string target, string tooltip, bool isFile = false) => found.Add(new(new(span, target, tooltip, isFile), null));

    void Add(CommentLine comment)
    {
        if (Directive.Of(comment) is { Meaning: DirectiveMeaning.Variables { File: var file } } directive && Absolute(file) is { } path && directive.ValueSpan.Length > 0) links.Add(new(directive.ValueSpan, path, path, IsFile: true));
        if (!document.Text.AsSpan(comment.Span).Contains("://", StringComparison.Ordinal)) return;
        foreach (var (start, address) in Addresses.In(document.Text.ToString(comment.Span))) links.Add(new(new(comment.Span.Start + start, address.Length), address, address));
    }
}
