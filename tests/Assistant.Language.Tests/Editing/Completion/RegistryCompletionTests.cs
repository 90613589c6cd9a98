using Assistant.Language.Editing.Completion;
using Assistant.Language.Recipes;
using Assistant.Language.Registries;
using Assistant.Language.Tests.Registries;

namespace Assistant.Language.Tests.Editing.Completion;

/// <summary>What registries and the engine add to the names, tags and digests of images.</summary>
public class RegistryCompletionTests
{
    static readonly EngineNames Engine = new([], [new("python:3.12", "on the engine, 1.02 GB"), new("rocker/rstudio:latest", "on the engine, 2 GB"), new("mine:7", "on the engine, 9 MB")], [], []);

    static readonly FoundRepository[] Found = [new("python", "The language", 9000, 1_000_000, IsOfficial: true), new("me/tidy", "Notes on *tidy* data", 1)];

    [Theory]
    [InlineData(DocumentKind.Dockerfile, "FROM tidy‸")]
    [InlineData(DocumentKind.Dockerfile, "FROM a\nCOPY --from=tidy‸ /a /b")]
    [InlineData(DocumentKind.Recipe, "docker run --rm tidy‸")]
    [InlineData(DocumentKind.Markdown, "```sh\ndocker pull tidy‸\n```\n")]
    public void The_catalogue_comes_first_then_the_engine_then_Docker_Hub_and_nothing_twice(DocumentKind kind, string fixture)
    {
        var labels = Items(kind, fixture, document => document with { Engine = Engine, Found = [.. Found] }).Where(item => item.Kind is CompletionKind.Image).Select(item => item.Label).ToList();
        Assert.Equal("rocker/tidyverse", labels[0]);
        Assert.True(labels.IndexOf("rocker/tidyverse") < labels.IndexOf("mine:7") && labels.IndexOf("mine:7") < labels.IndexOf("me/tidy"));
        Assert.Equal(labels.Distinct(), labels);
    }

    [Fact]
    public void A_found_image_tells_its_stars_and_shows_nothing_that_its_owner_could_make_an_editor_follow()
    {
        var item = Items(DocumentKind.Dockerfile, "FROM tidy‸", document => document with { Found = [.. Found] }).Single(item => item.Label == "me/tidy");
        Assert.Equal("1 star on Docker Hub", item.Detail);
        Assert.Equal("tidy me/tidy", item.Filter);
        Assert.Contains(@"**me/tidy**: Notes on \*tidy\* data", item.Documentation!());
        Assert.Contains("[tags](https://hub.docker.com/r/me/tidy/tags)", item.Documentation!());
    }

    [Theory]
    [InlineData(DocumentKind.Dockerfile, "FROM tidy‸", "Search { Term = tidy }")]
    [InlineData(DocumentKind.Dockerfile, "FROM rocker/‸", "Search { Term = rocker }")]
    [InlineData(DocumentKind.Dockerfile, "FROM t‸", "")]
    [InlineData(DocumentKind.Dockerfile, "FROM ghcr.io/some/na‸", "")]
    [InlineData(DocumentKind.Dockerfile, "FROM localhost:5000/na‸", "")]
    [InlineData(DocumentKind.Dockerfile, "FROM $BASE‸", "")]
    [InlineData(DocumentKind.Dockerfile, "RUN tidy‸", "")]
    [InlineData(DocumentKind.Recipe, "docker run tidy‸", "Search { Term = tidy }")]
    [InlineData(DocumentKind.Recipe, "docker rmi tidy‸", "")]
    [InlineData(DocumentKind.Dockerfile, "FROM rocker/tidyverse:‸", "TagsOf { Image = rocker/tidyverse, Typed =  }")]
    [InlineData(DocumentKind.Recipe, "docker pull quay.io/a/b:1‸", "TagsOf { Image = quay.io/a/b, Typed = 1 }")]
    [InlineData(DocumentKind.Dockerfile, "FROM $BASE:‸", "")]
    [InlineData(DocumentKind.Dockerfile, "FROM python:3.12@‸", "DigestOf { Image = python:3.12 }")]
    [InlineData(DocumentKind.Recipe, "docker run python@sha‸", "DigestOf { Image = python }")]
    [InlineData(DocumentKind.Dockerfile, "FROM python:3‸@sha256:1", "TagsOf { Image = python, Typed = 3 }")]
    [InlineData(DocumentKind.Dockerfile, "FROM a\n# docker run -it foo/bar:‸", "TagsOf { Image = foo/bar, Typed =  }")]
    [InlineData(DocumentKind.Dockerfile, "FROM a\n# docker run -it python:‸\nRUN b", "TagsOf { Image = python, Typed =  }")]
    [InlineData(DocumentKind.Dockerfile, "FROM a\n# docker run foo/bar:‸", "TagsOf { Image = foo/bar, Typed =  }")]
    [InlineData(DocumentKind.Dockerfile, "FROM a\n# docker run example:‸", "TagsOf { Image = example, Typed =  }")]
    [InlineData(DocumentKind.Dockerfile, "FROM \"foo/bar:‸\"", "TagsOf { Image = foo/bar, Typed =  }")]
    [InlineData(DocumentKind.Dockerfile, "FROM 'foo/bar:1‸' AS a", "TagsOf { Image = foo/bar, Typed = 1 }")]
    [InlineData(DocumentKind.Dockerfile, "FROM \"foo/bar:1‸", "TagsOf { Image = foo/bar, Typed = 1 }")]
    [InlineData(DocumentKind.Dockerfile, "FROM \"foo/b‸\"", "Search { Term = foo/b }")]
    [InlineData(DocumentKind.Dockerfile, "FROM \"python:3.12@‸\"", "DigestOf { Image = python:3.12 }")]
    [InlineData(DocumentKind.Recipe, "docker run \"foo/bar:‸\" sh", "TagsOf { Image = foo/bar, Typed =  }")]
    public void Registries_could_be_asked_only_for_what_can_stand_there(DocumentKind kind, string fixture, string questions)
    {
        var (document, offset) = Cursor.In(kind, fixture);
        Assert.Equal(questions, string.Join("; ", Language.Editing.Completion.Completion.QuestionsAt(document, offset)));
    }

    [Theory]
    [InlineData("FROM ‸", EngineThings.Images)]
    [InlineData("FROM python:‸", EngineThings.Images)]
    [InlineData("FROM a\nCOPY --from=‸ a b", EngineThings.Images)]
    [InlineData("FROM a\nRUN ‸", EngineThings.None)]
    [InlineData("FROM a AS ‸", EngineThings.None)]
    public void The_engine_is_asked_for_images_where_a_Dockerfile_names_one(string fixture, EngineThings wanted)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        Assert.Equal(wanted, Language.Editing.Completion.Completion.WantedAt(document, offset));
    }

    [Theory]
    [InlineData("FROM me/own:‸", "me/own", "2.0 1.9", "2.0: 45.1 MB, amd64, arm64, arm/v7 and 1 more, 2026-11-28 | 1.9: 45.1 MB, amd64, arm64, arm/v7 and 1 more, 2026-11-27")]
    [InlineData("FROM mine:‸", "other", "1", "7: on the engine, 9 MB")]
    [InlineData("FROM mine:‸", "mine", "7", "7: 45.1 MB, amd64, arm64, arm/v7 and 1 more, 2026-11-28; on the engine, 9 MB")]
    public void A_tag_tells_its_size_here_what_it_is_built_for_and_its_date(string fixture, string repository, string tags, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Tags(fixture, document => document with { Engine = Engine, Machine = "linux/amd64", Registries = ToldByRegistries.Tags(repository, tags) }).Select(item => $"{item.Label}: {item.Detail}")));

    [Fact]
    public void Off_line_the_catalogues_tags_stand_with_their_date()
    {
        var first = Tags("FROM timescale/timescaledb:‸", document => document).First();
        Assert.Equal("latest-pg18", first.Label);
        Assert.StartsWith("as of 20", first.Detail);
    }

    [Fact]
    public void What_the_registry_has_listed_whole_is_all_there_is()
    {
        Assert.Equal(["latest-pg18"], Tags("FROM timescale/timescaledb:‸", document => document with { Registries = ToldByRegistries.Tags("timescale/timescaledb", "latest-pg18") }).Select(item => item.Label));
        var some = Tags("FROM timescale/timescaledb:‸", document => document with { Registries = ToldByRegistries.Tags("timescale/timescaledb", "latest-pg18", isWhole: false) }).ToDictionary(item => item.Label, item => item.Detail!);
        Assert.Contains("2026-11-28", some["latest-pg18"]);
        Assert.StartsWith("as of 20", some["latest-pg17"]);
    }

    [Fact]
    public void The_newest_and_stable_tags_come_first() =>
        Assert.Equal("2.10 2.9 2.9-slim 3.0rc1", string.Join(' ', Tags("FROM me/own:‸", document => document with { Registries = ToldByRegistries.Tags("me/own", "2.9-slim 3.0rc1 2.9 2.10") }).Select(item => item.Label)));

    [Theory]
    [InlineData("3.13 latest 3.14 3.14-slim 3", "3.14-slim 3 3.14 3.13 latest")]
    [InlineData("3.15-slim latest 3.15 3.14-slim", "3.15-slim 3.15 3.14-slim latest")]
    public void A_registrys_answer_leaves_the_kind_first_that_the_catalogue_recommends(string told, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tags("FROM python:‸", document => document with { Registries = ToldByRegistries.Tags("python", told) }).Select(item => item.Label)));

    [Theory]
    [InlineData("FROM python:3.12@‸ AS a", "FROM python:3.12@DIGEST AS a")]
    [InlineData("FROM python:3.12@sha256:99‸", "FROM python:3.12@DIGEST")]
    [InlineData("FROM python:3.12@sha256:9‸abc", "FROM python:3.12@DIGEST")]
    [InlineData("FROM \"python:3.12@‸\" AS a", "FROM \"python:3.12@DIGEST\" AS a")]
    public void The_digest_of_the_tag_is_inserted_whole(string fixture, string after)
    {
        var image = new RegistryImage(ToldByRegistries.Digest, [], null, ToldByRegistries.Asked);
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        var item = Assert.Single(ImageDigests.At(document with { Registries = ToldByRegistries.Image("python:3.12", image) }, offset));
        Assert.Equal(after.Replace("DIGEST", ToldByRegistries.Digest), document.With(new(item.Replaces, item.Insert)).Text.ToString());
        Assert.Equal("python:3.12, as of 2026-11-28", item.Detail);
    }

    [Fact]
    public void A_digest_that_nobody_has_told_is_not_made_up() => Assert.Empty(Items(DocumentKind.Dockerfile, "FROM python:3.12@sha256:‸", document => document));

    static IEnumerable<CompletionItem> Tags(string fixture, Func<Document, Document> with) => Items(DocumentKind.Dockerfile, fixture, with).Where(item => item.Kind is CompletionKind.Tag);

    static IReadOnlyList<CompletionItem> Items(DocumentKind kind, string fixture, Func<Document, Document> with)
    {
        var (document, offset) = Cursor.In(kind, fixture);
        return Language.Editing.Completion.Completion.At(with(document), offset);
    }
}
