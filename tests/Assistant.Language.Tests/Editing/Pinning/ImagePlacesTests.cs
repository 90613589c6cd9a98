using Assistant.Language.Editing.Pinning;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Editing.Pinning;

/// <summary>Every image that can be gets the digest <c>@D</c>; a reason stands behind <c>|</c>.</summary>
public class ImagePlacesTests
{
    [Theory]
    [InlineData("FROM python", "FROM python@D")]
    [InlineData("FROM python:3.12 AS base\r\nRUN true\r\n", "FROM python:3.12@D AS base\r\nRUN true\r\n")]
    [InlineData("from --platform=linux/amd64 \\\n  ghcr.io/a/b:1.0 as c", "from --platform=linux/amd64 \\\n  ghcr.io/a/b:1.0@D as c")]
    [InlineData("FROM \"python:3.12\"", "FROM \"python:3.12@D\"")]
    [InlineData("FROM docker.io/library/python:3.12", "FROM docker.io/library/python:3.12@D")]
    [InlineData("FROM localhost:5000/a:1", "FROM localhost:5000/a:1@D")]
    [InlineData("FROM a:1 AS b\nFROM b\nCOPY --from=b x y\nCOPY --from=0 x y\nCOPY --from=nginx:1 /x /y", "FROM a:1@D AS b\nFROM b\nCOPY --from=b x y\nCOPY --from=0 x y\nCOPY --from=nginx:1@D /x /y")]
    [InlineData("FROM a:1\nRUN --mount=type=bind,from=b:2,target=/b --mount=from=c:3,target=/c true", "FROM a:1@D\nRUN --mount=type=bind,from=b:2@D,target=/b --mount=from=c:3@D,target=/c true")]
    [InlineData("FROM a:1\nONBUILD COPY --from=\"b:2\" x y", "FROM a:1@D\nONBUILD COPY --from=\"b:2@D\" x y")]
    [InlineData("FROM scratch", "FROM scratch")]
    [InlineData("FROM", "FROM")]
    [InlineData("FROM a:1\n# docker run -p 80:80 b:2 sh\n", "FROM a:1@D\n# docker run -p 80:80 b:2@D sh\n")]
    [InlineData("# docker build -t course .\nFROM a:1\n# docker run course", "# docker build -t course .\nFROM a:1@D\n# docker run course|course is built in this file; no registry knows it.")]
    [InlineData("FROM py\\\nthon:3.12", "FROM py\\\nthon:3.12|python:3.12 is written in several pieces; write it in one.")]
    [InlineData("FROM Python:3", "FROM Python:3|Python:3 is not the name of an image: invalid reference format: repository name (library/Python) must be lowercase.")]
    public void Images_of_a_Dockerfile(string text, string expected) => Check(DocumentKind.Dockerfile, text, expected);

    [Theory]
    [InlineData("ARG TAG=3.12\nFROM python:${TAG}", "ARG TAG=3.12@D\nFROM python:${TAG}")]
    [InlineData("ARG A=1 TAG=\"3.12\" B\nFROM python:$TAG AS a\nFROM python:${TAG}", "ARG A=1 TAG=\"3.12@D\" B\nFROM python:$TAG AS a\nFROM python:${TAG}")]
    [InlineData("ARG IMAGE=quay.io/jupyter/scipy-notebook:2026\nFROM $IMAGE", "ARG IMAGE=quay.io/jupyter/scipy-notebook:2026@D\nFROM $IMAGE")]
    [InlineData("ARG IMAGE=python\nFROM $IMAGE", "ARG IMAGE=python@D\nFROM $IMAGE")]
    [InlineData("ARG TAG=3.12\nFROM python:${TAG}-slim", "ARG TAG=3.12\nFROM python:${TAG}-slim|python:${TAG}-slim has a variable inside, so that no tag can be written here.")]
    [InlineData("ARG TAG=3.12\nFROM python:${TAG:-3.13}", "ARG TAG=3.12\nFROM python:${TAG:-3.13}|python:${TAG:-3.13} has a variable inside, so that no tag can be written here.")]
    [InlineData("ARG TAG\nFROM python:${TAG}", "ARG TAG\nFROM python:${TAG}|TAG in python:${TAG} has no plain value in this file.")]
    [InlineData("FROM python:${TAG}", "FROM python:${TAG}|TAG in python:${TAG} has no plain value in this file.")]
    [InlineData("ARG A=3\nARG TAG=${A}.1\nFROM python:${TAG}", "ARG A=3\nARG TAG=${A}.1\nFROM python:${TAG}|TAG in python:${TAG} has no plain value in this file.")]
    [InlineData("ARG TAG=1\nFROM a:$TAG AS a\nFROM b:$TAG", "ARG TAG=1\nFROM a:$TAG AS a\nFROM b:$TAG|TAG in a:$TAG is used elsewhere too, so its value stays as it is.|TAG in b:$TAG is used elsewhere too, so its value stays as it is.")]
    [InlineData("ARG TAG=1\nFROM a:$TAG\nARG TAG\nRUN echo $TAG", "ARG TAG=1\nFROM a:$TAG\nARG TAG\nRUN echo $TAG|TAG in a:$TAG is used elsewhere too, so its value stays as it is.")]
    [InlineData("ARG TAG=?\nFROM a:$TAG", "ARG TAG=?\nFROM a:$TAG|a:$TAG is a:?, which is not the name of an image.")]
    [InlineData("ARG BASE=one\nFROM a:1 AS one\nFROM $BASE", "ARG BASE=one\nFROM a:1@D AS one\nFROM $BASE")]
    public void A_variable_that_is_all_of_a_tag(string text, string expected) => Check(DocumentKind.Dockerfile, text, expected);

    [Theory]
    [InlineData("docker run -it --rm python:3.12 python", "docker run -it --rm python:3.12@D python")]
    [InlineData("docker pull 'a/b' && docker create \\\n  c:1", "docker pull 'a/b@D' && docker create \\\n  c:1@D")]
    [InlineData("docker build -t lab .\ndocker run lab:latest\ndocker run lab:2", "docker build -t lab .\ndocker run lab:latest\ndocker run lab:2@D|lab:latest is built in this file; no registry knows it.")]
    [InlineData("docker run localhost/lab", "docker run localhost/lab|localhost/lab is on this machine only; no registry knows it.")]
    [InlineData("docker run IMAGE\ndocker run <image>\ndocker run {image}\ndocker rmi a", "docker run IMAGE\ndocker run <image>\ndocker run {image}\ndocker rmi a")]
    [InlineData("IMAGE=postgres:18\ndocker pull $IMAGE\ndocker run \"${IMAGE}\"", "IMAGE=postgres:18@D\ndocker pull $IMAGE\ndocker run \"${IMAGE}\"")]
    [InlineData("IMAGE=postgres:18\ndocker pull $IMAGE\ndocker run $IMAGE", "IMAGE=postgres:18@D\ndocker pull $IMAGE\ndocker run $IMAGE")]
    [InlineData("TAG='18'\ndocker run postgres:$TAG", "TAG='18@D'\ndocker run postgres:$TAG")]
    [InlineData("TAG=18\ndocker run -e TAG postgres:$TAG", "TAG=18\ndocker run -e TAG postgres:$TAG|TAG in postgres:$TAG is used elsewhere too, so its value stays as it is.")]
    [InlineData("docker run postgres:$TAG", "docker run postgres:$TAG|TAG in postgres:$TAG has no plain value in this file.")]
    [InlineData("docker run 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "docker run 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef|0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef is the id of an image on one engine; no registry knows it.")]
    public void Images_of_a_recipe(string text, string expected) => Check(DocumentKind.Recipe, text, expected);

    [Fact]
    public void Images_of_a_page() => Check(DocumentKind.Markdown,
        "docker run a:1 in a sentence\n\n```sh\ndocker run a:1\n```\n\n```console\n$ docker run b\nhello\n```\n",
        "docker run a:1 in a sentence\n\n```sh\ndocker run a:1@D\n```\n\n```console\n$ docker run b@D\nhello\n```\n");

    [Theory]
    [InlineData("FROM a:‸1\nFROM b:2", "a:1")]
    [InlineData("ARG TAG=1\nFROM a:$T‸AG", "a:1")]
    [InlineData("FR‸OM a:1", null)]
    [InlineData("FROM scr‸atch", null)]
    [InlineData("FROM a\n# docker run b:‸2", "b:2")]
    [InlineData("‸", null)]
    public void The_image_at_the_cursor(string picture, string? written)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, picture);
        Assert.Equal(written, ImagePlaces.At(document, offset)?.Written);
    }

    [Theory]
    [InlineData("FROM a:1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "FROM a:2@D", "2", "@D")]
    [InlineData("FROM a:1", "FROM a:2", "2", "")]
    [InlineData("FROM a@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "FROM a:2@D", "2", "@D")]
    [InlineData("ARG T=1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\nFROM a:$T", "ARG T=2\nFROM a:$T", "2", "")]
    public void Tag_and_digest_are_written_together(string text, string expected, string tag, string digest)
    {
        var document = new Document(DocumentKind.Dockerfile, SourceText.From(text));
        Assert.Equal(expected, document.Text.With(Assert.Single(ImagePlaces.In(document)).With(tag, digest is "" ? null : "D").Change).ToString());
        Assert.Equal("a:2" + digest, Assert.Single(ImagePlaces.In(document)).With(tag, digest is "" ? null : "D").Written);
    }

    [Fact]
    public void In_any_text_an_edit_changes_its_image_and_nothing_else() => CsCheck.Check.Sample(RecipeTests.Documents, document =>
    {
        foreach (var place in ImagePlaces.In(document))
        {
            Assert.True(place.Image is null != place.LeftAlone is null);
            if (place.Image is null) continue;
            var change = place.With("t", "sha256:" + new string('0', 64));
            var after = document.With(change.Change);
            Assert.Contains(ImagePlaces.In(after), other => other.Image?.ToString() == (place.Image with { Tag = "t", Digest = "sha256:" + new string('0', 64) }).ToString());
        }
    }, iter: 2000);

    static void Check(DocumentKind kind, string text, string expected)
    {
        var document = new Document(kind, SourceText.From(text));
        var places = ImagePlaces.In(document).ToList();
        var changes = places.Where(place => place.Image is not null).Select(place => place.With(place.Image!.Tag, "D").Change).Distinct().OrderByDescending(change => change.Span.Start);
        var edited = changes.Aggregate(document.Text, (edited, change) => edited.With(change)).ToString();
        Assert.Equal(expected, string.Join('|', places.Select(place => place.LeftAlone).OfType<string>().Prepend(edited)));
    }
}
