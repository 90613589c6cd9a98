using Assistant.Language.Conversions;
using Assistant.Language.Tests.Recipes;
using CsCheck;
using k8s;
using k8s.Models;

namespace Assistant.Language.Tests.Conversions;

/// <summary>Manifests as pictures, and read back by the typed models of Kubernetes' own client, to which an unknown field is an error.</summary>
public class KubernetesManifestTests
{
    [Fact]
    public void A_server_becomes_a_deployment_with_its_service_claim_and_secret() => Check("""
        ### db
        docker run -d --name db --network lab -m 4g --cpus 1.5 --shm-size 1g -p 127.0.0.1:5432:5432 --user 999:999 --label team=a \
          -v pgdata:/var/lib/postgresql -e POSTGRES_PASSWORD=hunter22 -e POSTGRES_USER=ada --health-cmd 'pg_isready -U ada' --health-interval 5s postgres:18 -c 'shared_buffers=1GB'
        docker exec -it db psql
        """, """
        # Made from lab.recipe.
        # Not carried over:
        # - Line 4 is left out: docker exec is a step, and a manifest holds what runs.
        # - db: the claim pgdata asks for 10Gi; write what you need.
        # - db: --label is left out; labels of Kubernetes have other rules; write them under metadata.
        # - db: the ports are open in the cluster alone; kubectl port-forward service/db 5432 opens one on this machine, and type LoadBalancer or an Ingress for everybody.

        # Before: kubectl create secret generic db --from-file=POSTGRES_PASSWORD=FILE, with the value alone in each file.

        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: pgdata
          labels:
            app: pgdata
        spec:
          accessModes: [ReadWriteOnce]
          resources:
            requests:
              storage: 10Gi
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: db
          labels:
            app: db
        spec:
          replicas: 1
          strategy:
            type: Recreate
          selector:
            matchLabels:
              app: db
          template:
            metadata:
              labels:
                app: db
            spec:
              containers:
                - name: db
                  image: postgres:18
                  args: [-c, shared_buffers=1GB]
                  env:
                    - name: POSTGRES_PASSWORD
                      valueFrom:
                        secretKeyRef:
                          name: db
                          key: POSTGRES_PASSWORD
                    - name: POSTGRES_USER
                      value: ada
                  ports:
                    - containerPort: 5432
                  resources:
                    limits:
                      cpu: 1500m
                      memory: 4Gi
                  readinessProbe:
                    exec:
                      command: [/bin/sh, -c, pg_isready -U ada]
                    periodSeconds: 5
                  securityContext:
                    runAsUser: 999
                    runAsGroup: 999
                  volumeMounts:
                    - name: pgdata
                      mountPath: /var/lib/postgresql
                    - name: db-dev-shm
                      mountPath: /dev/shm
              volumes:
                - name: pgdata
                  persistentVolumeClaim:
                    claimName: pgdata
                - name: db-dev-shm
                  emptyDir:
                    medium: Memory
                    sizeLimit: 1Gi
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: db
          labels:
            app: db
        spec:
          selector:
            app: db
          ports:
            - name: tcp-5432
              port: 5432
              targetPort: 5432

        """);

    [Fact]
    public void A_command_that_ends_becomes_a_job() => Check("""
        docker run --rm --gpus 2 -v "$PWD/data":/data:ro --env-file .env pytorch/pytorch:2.4 python train.py --epochs 10 '$(X)'
        """, """
        # Made from lab.recipe.
        # Not carried over:
        # - pytorch: the claim pytorch-data asks for 10Gi; write what you need.
        # - pytorch: $PWD/data is not on the cluster and becomes the claim pytorch-data; kubectl cp copies files to its pod.

        # Before: kubectl create secret generic pytorch-env --from-env-file=.env

        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: pytorch-data
          labels:
            app: pytorch-data
        spec:
          accessModes: [ReadWriteOnce]
          resources:
            requests:
              storage: 10Gi
        ---
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: pytorch
          labels:
            app: pytorch
        spec:
          backoffLimit: 0
          ttlSecondsAfterFinished: 86400
          template:
            metadata:
              labels:
                app: pytorch
            spec:
              restartPolicy: Never
              containers:
                - name: pytorch
                  image: pytorch/pytorch:2.4
                  args: [python, train.py, --epochs, "10", $$(X)]
                  envFrom:
                    - secretRef:
                        name: pytorch-env
                  resources:
                    limits:
                      nvidia.com/gpu: "2"
                  volumeMounts:
                    - name: pytorch-data
                      mountPath: /data
                      readOnly: true
              volumes:
                - name: pytorch-data
                  persistentVolumeClaim:
                    claimName: pytorch-data

        """);

    [Fact]
    public void Every_part_of_a_pod_is_one_that_Kubernetes_knows()
    {
        var objects = Read(Converted("""
            docker run -d --name Web_1 --hostname web -p 8080:80 -p 53:53/udp --read-only --privileged --cap-add CAP_NET_ADMIN --cap-drop all --security-opt no-new-privileges --group-add 5 --sysctl net.a=1 \
              --add-host a:1.2.3.4 --dns 1.1.1.1 --platform linux/arm64 --stop-timeout 5 --tmpfs /run:size=64m -v /data:/data -v /anonymous --entrypoint sh -w /w -it --pull always \
              --health-cmd true --health-timeout 3s --health-retries 2 --health-start-period 10s --memory-reservation 100m --gpus all --network host nginx -c 'a b'
            """).Text);
        var deployment = Assert.IsType<V1Deployment>(Assert.Single(objects, item => item is V1Deployment));
        var pod = deployment.Spec.Template.Spec;
        var container = Assert.Single(pod.Containers);
        Assert.Equal(("web-1", "web", true, 5L, "arm64"), (container.Name, pod.Hostname, pod.HostNetwork, pod.TerminationGracePeriodSeconds, pod.NodeSelector["kubernetes.io/arch"]));
        Assert.Equal((true, true, false, "NET_ADMIN", "ALL"), (container.SecurityContext.Privileged, container.SecurityContext.ReadOnlyRootFilesystem, container.SecurityContext.AllowPrivilegeEscalation, container.SecurityContext.Capabilities.Add[0], container.SecurityContext.Capabilities.Drop[0]));
        Assert.Equal((10, 3, 2), (container.ReadinessProbe.InitialDelaySeconds, container.ReadinessProbe.TimeoutSeconds, container.ReadinessProbe.FailureThreshold));
        Assert.Equal(["/data", "/anonymous", "/run"], container.VolumeMounts.Select(mount => mount.MountPath));
        Assert.Equal(("/data", "Memory"), (pod.Volumes[0].HostPath.Path, pod.Volumes[2].EmptyDir.Medium));
        Assert.Equal(100 * 1024 * 1024, container.Resources.Requests["memory"].ToInt64());
        var service = Assert.IsType<V1Service>(Assert.Single(objects, item => item is V1Service));
        Assert.Equal([(8080, "80"), (53, "53")], service.Spec.Ports.Select(port => (port.Port, (string)port.TargetPort)));
    }

    [Fact]
    public void A_field_that_Kubernetes_does_not_know_is_found_by_this_test() =>
        Assert.ThrowsAny<Exception>(() => Read("apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  portz: []\n"));

    [Fact]
    public void Any_recipe_becomes_a_manifest_that_Kubernetes_reads() => RecipeTests.Documents.Sample(document =>
    {
        var converted = RoundTripTests.Conversion("kubernetes").Of(ConversionSource.All(document));
        if (document.Recipe.Commands.Any(ConversionSource.IsRun)) Assert.NotEmpty(Read(converted.Text));
    });

    static List<object> Read(string manifest) => KubernetesYaml.LoadAllFromString(manifest, strict: true);

    static Converted Converted(string recipe) => RoundTripTests.Conversion("kubernetes").Of(ConversionSource.All(ComposeTests.Document(recipe)));

    [Fact]
    public void A_small_init_is_told_to_be_lost() =>
        Assert.Contains(
            "web: --init is left out; a pod starts the program itself; put tini in front of it in the image.",
            RoundTripTests.Conversion("kubernetes").Of(ConversionSource.All(ComposeTests.Document("docker run -d --init --name web nginx"))).Lost);

    static void Check(string recipe, string expected)
    {
        Assert.Equal(expected, Converted(recipe).Text);
        Assert.NotEmpty(Read(expected));
    }
}
