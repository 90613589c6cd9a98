using System.Collections.Concurrent;
using Assistant.Language.Dockerfiles;

namespace Assistant.Server.Features;

/// <summary>What the builds of this session told of Dockerfiles, by their full paths; also of those that are opened later.</summary>
sealed class LastBuilds(Session session)
{
    readonly ConcurrentDictionary<string, LastBuild> builds = [];

    /// <summary>Null for a file that was not built, or a text without a file.</summary>
    public LastBuild? Of(string? path) => path is null ? null : builds.GetValueOrDefault(path);

    /// <summary>Findings and hints of the file are made anew.</summary>
    public void Tell(string path, LastBuild build)
    {
        builds[path] = build;
        session.Learnt(document => document.Path == path ? document with { LastBuild = build } : document);
    }
}
