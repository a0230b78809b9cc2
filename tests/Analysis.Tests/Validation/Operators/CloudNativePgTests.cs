using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Validation.Operators;

namespace Payments.Infra.Analysis.Tests.Validation.Operators;

/// <summary>What the webhook of CloudNativePG 1.30 says, as its source is read; cases to compare with stand in internal/webhook/v1/*_webhook_test.go.</summary>
public sealed class CloudNativePgTests
{
    private static readonly OperatorCase Cluster = new("postgresql.cnpg.io/v1 Cluster", "instances: 3, storage: {size: 1Gi}");

    [Theory]
    [InlineData("bootstrap: {initdb: {database: a, owner: b, walSegmentSize: 32}}")]
    [InlineData("bootstrap: {recovery: {source: o}}, externalClusters: [{name: o, plugin: {name: p}}]")]
    [InlineData("bootstrap: {recovery: {recoveryTarget: {targetTime: '2026-11-27T15:00:00Z'}}}")]
    [InlineData("bootstrap: {recovery: {recoveryTarget: {targetName: a, backupID: b}}}")]
    [InlineData("bootstrap: {pg_basebackup: {source: o}}, externalClusters: [{name: o, connectionParameters: {host: h}}], replica: {enabled: true, source: o}")]
    [InlineData("bootstrap: {initdb: {import: {type: microservice, databases: [a]}}}")]
    [InlineData("bootstrap: {initdb: {import: {type: monolith, databases: ['*'], roles: ['*']}}}")]
    [InlineData("walStorage: {pvcTemplate: {resources: {requests: {storage: 1Gi}}}}")]
    [InlineData("tablespaces: [{name: a, storage: {size: 1Gi}}, {name: b, storage: {size: 1Gi}}]")]
    [InlineData("minSyncReplicas: 1, maxSyncReplicas: 2")]
    [InlineData("postgresql: {synchronous: {method: any, number: 2}}")]
    [InlineData("postgresql: {synchronous: {method: any, number: 3, standbyNamesPre: [a]}}")]
    [InlineData("postgresql: {parameters: {max_connections: '100', my.setting: a, wal_level: logical, wal_log_hints: 'on', port: '5432'}}")]
    [InlineData(
        "postgresql: {parameters: {min_wal_size: 1GB, max_wal_size: 3GB, shared_buffers: 256MB}}, walStorage: {size: 4Gi}, resources: "
            + "{requests: {memory: 1Gi}}")]
    [InlineData("imageName: 'ghcr.io/cloudnative-pg/postgresql:18.4-standard-trixie@sha256:0'")]
    [InlineData("primaryUpdateStrategy: supervised")]
    [InlineData("primaryLease: {leaseDurationSeconds: 20, renewDeadlineSeconds: 15}")]
    [InlineData("managed: {roles: [{name: a, connectionLimit: -1}], services: {additional: [{serviceTemplate: {metadata: {name: x}}}]}}")]
    [InlineData("certificates: {serverTLSSecret: a, serverCASecret: b}")]
    [InlineData("resources: {requests: {cpu: '1', memory: 1Gi}, limits: {cpu: '1', memory: 1Gi}}")]
    [InlineData("plugins: [{name: a, isWALArchiver: true}, {name: b, isWALArchiver: true, enabled: false}]")]
    public void A_cluster_that_is_right_is_taken(string more) => Cluster.With("instances: 3", $"instances: 3, {more}").Takes();

    [Theory]
    [InlineData("bootstrap: {initdb: {}, recovery: {}}", "spec.bootstrap: Forbidden: Only one bootstrap method can be specified at a time")]
    [InlineData("bootstrap: {initdb: {walSegmentSize: 12}}", "spec.bootstrap.initdb.walSegmentSize: Invalid value: 12: WAL segment size must be a power of 2")]
    [InlineData("bootstrap: {pg_basebackup: {source: o}}", "spec.bootstrap.pg_basebackup.source: Invalid value: \"o\": External cluster o not found")]
    [InlineData("bootstrap: {recovery: {source: o}}", "spec.bootstrap.recovery.source: Invalid value: \"o\": External cluster o not found")]
    [InlineData("bootstrap: {recovery: {recoveryTarget: {targetName: a}}}", "spec.bootstrap.recovery.recoveryTarget: Required value: BackupID is missing")]
    [InlineData(
        "bootstrap: {recovery: {recoveryTarget: {targetTime: '2026-11-27', targetLSN: 1/1}}}", "spec.bootstrap.recovery.recoveryTarget: Invalid value")]
    [InlineData(
        "bootstrap: {initdb: {import: {type: microservice, databases: [a, b]}}}",
        "spec.bootstrap.initdb.import.databases: Invalid value: [\"a\",\"b\"]: You need to")]
    [InlineData(
        "bootstrap: {initdb: {import: {type: microservice, databases: ['*']}}}",
        "spec.bootstrap.initdb.import.databases: Invalid value: [\"*\"]: You cannot specify any")]
    [InlineData(
        "bootstrap: {initdb: {import: {type: microservice, databases: [a], roles: [r]}}}",
        "spec.bootstrap.initdb.import.roles: Invalid value: [\"r\"]")]
    [InlineData("bootstrap: {initdb: {import: {type: monolith}}}", "spec.bootstrap.initdb.import.databases: Invalid value: null: You need to specify at least")]
    [InlineData(
        "bootstrap: {initdb: {import: {type: monolith, databases: [a, '*']}}}",
        "spec.bootstrap.initdb.import.databases: Invalid value: [\"a\",\"*\"]: Wildcard")]
    [InlineData(
        "bootstrap: {initdb: {import: {type: monolith, databases: [a], postImportApplicationSQL: [b]}}}",
        "spec.bootstrap.initdb.import.postImportApplicationSQL: Invalid")]
    [InlineData("walStorage: {size: many}", "spec.walStorage.size: Invalid value: \"many\": Size value isn't valid")]
    [InlineData("walStorage: {}", "spec.walStorage.size: Required value: Size not configured")]
    [InlineData("tablespaces: [{name: a, storage: {}}]", "spec.tablespaces[0].storage.size: Required value: Size not configured")]
    [InlineData(
        "tablespaces: [{name: a, storage: {size: 1Gi}}, {name: A, storage: {size: 1Gi}}]",
        "spec.tablespaces[1].name: Invalid value: \"A\": duplicate tablespace name")]
    [InlineData("tablespaces: [{name: pg_a, storage: {size: 1Gi}}]", "spec.tablespaces[0].name: Invalid value: \"pg_a\": tablespace names beginning 'pg_'")]
    [InlineData("ephemeralVolumeSource: {}, ephemeralVolumesSizeLimit: {temporaryData: 1Gi}", "spec.ephemeralVolumeSource: Forbidden: provide either")]
    [InlineData("maxSyncReplicas: 3", "spec.maxSyncReplicas: Invalid value: 3: maxSyncReplicas must be lower than the number of instances")]
    [InlineData("minSyncReplicas: 2, maxSyncReplicas: 1", "spec.minSyncReplicas: Invalid value: 2: minSyncReplicas cannot be greater than maxSyncReplicas")]
    [InlineData("maxSyncReplicas: 1, postgresql: {synchronous: {number: 1}}", "spec.postgresql.synchronous: Forbidden: Can't have both legacy")]
    [InlineData(
        "postgresql: {synchronous: {number: 3}}",
        "spec.postgresql.synchronous.number: Invalid value: 3: the number of synchronous replicas must be less")]
    [InlineData(
        "postgresql: {synchronous: {number: 1, failoverQuorum: true, standbyNamesPre: [a]}}",
        "spec.postgresql.synchronous.number: Invalid value: 1: must be greater")]
    [InlineData(
        "postgresql: {parameters: {archive_command: cp}}",
        "spec.postgresql.parameters[archive_command]: Invalid value: \"cp\": Can't set fixed configuration parameter")]
    [InlineData("postgresql: {parameters: {port: '1'}}", "spec.postgresql.parameters[port]: Invalid value: \"1\": Can't set fixed configuration parameter")]
    [InlineData(
        "postgresql: {parameters: {'a b': c}}",
        "spec.postgresql.parameters[a b]: Invalid value: \"c\": must be a valid PostgreSQL configuration parameter name")]
    [InlineData(
        "postgresql: {parameters: {wal_level: full}}",
        "spec.postgresql.parameters[wal_level]: Invalid value: \"full\": unrecognized `wal_level` value")]
    [InlineData(
        "postgresql: {parameters: {wal_level: minimal}}",
        "spec.postgresql.parameters[wal_level]: Invalid value: \"minimal\": `wal_level` should be set")]
    [InlineData(
        "postgresql: {parameters: {wal_log_hints: 'off'}}",
        "spec.postgresql.parameters[wal_log_hints]: Invalid value: \"off\": `wal_log_hints` must be set to `on`")]
    [InlineData(
        "postgresql: {parameters: {hot_standby_feedback: maybe}}",
        "spec.postgresql.parameters[hot_standby_feedback]: Invalid value: \"maybe\": invalid")]
    [InlineData("postgresql: {parameters: {min_wal_size: 2GB}}", "spec.postgresql.parameters.min_wal_size: Invalid value: \"2GB\": Parameter min_wal_size")]
    [InlineData(
        "postgresql: {parameters: {max_wal_size: 4GB}}, walStorage: {size: 4Gi}",
        "spec.postgresql.parameters.max_wal_size: Invalid value: \"4GB\": should be smaller")]
    [InlineData(
        "postgresql: {parameters: {shared_buffers: lots}}",
        "spec.postgresql.parameters.shared_buffers: Invalid value: \"lots\": Invalid value for configuration")]
    [InlineData(
        "postgresql: {parameters: {shared_buffers: 2GB}}, resources: {requests: {memory: 1Gi}}",
        "spec.resources.requests.memory: Invalid value: \"1Gi\": Memory request")]
    [InlineData(
        "resources: {requests: {cpu: '2'}, limits: {cpu: '1'}}",
        "spec.resources.requests.cpu: Invalid value: \"2\": CPU request is greater than the limit")]
    [InlineData("env: [{name: PGPORT, value: a}]", "spec.env[0].name: Invalid value: \"PGPORT\": the usage of this environment variable is reserved")]
    [InlineData("imageName: postgres", "spec.imageName: Invalid value: \"postgres\": Can't use 'latest' as image tag")]
    [InlineData("imageName: 'postgres:latest'", "spec.imageName: Invalid value: \"postgres:latest\": Can't use 'latest' as image tag")]
    [InlineData(
        "imageName: 'localhost:5000/postgres@sha256:0'",
        "spec.imageName: Invalid value: \"localhost:5000/postgres@sha256:0\": Can't use just the image sha")]
    [InlineData("imageName: 'postgres:trixie'", "spec.imageName: Invalid value: \"postgres:trixie\": invalid version tag")]
    [InlineData("primaryLease: {leaseDurationSeconds: 10}", "spec.primaryLease.leaseDurationSeconds: Invalid value: 10: leaseDurationSeconds must be greater")]
    [InlineData("primaryLease: {retryPeriodSeconds: 9}", "spec.primaryLease.renewDeadlineSeconds: Invalid value: 10: renewDeadlineSeconds must be greater")]
    [InlineData("externalClusters: [{name: o}]", "spec.externalClusters[0]: Required value: one of connectionParameters, plugin and barmanObjectStore")]
    [InlineData("externalClusters: [{name: ../o, plugin: {}}]", "spec.externalClusters[0].name: Invalid value: \"../o\": cannot contain a path separator")]
    [InlineData("externalClusters: [{name: o, plugin: {}}, {name: o, plugin: {}}]", "spec.externalClusters[1].name: Duplicate value: \"o\"")]
    [InlineData("replica: {enabled: false, source: o}", "spec.replica.source: Invalid value: \"o\": External cluster o not found")]
    [InlineData(
        "replica: {enabled: true, source: o}, externalClusters: [{name: o, plugin: {}}]",
        "spec.replica: Forbidden: replica mode bootstrap is compatible only with")]
    [InlineData(
        "plugins: [{name: a, isWALArchiver: true}, {name: b, isWALArchiver: true}]",
        "spec.plugins[1]: Forbidden: Cannot enable more than one WAL archiver plugin")]
    [InlineData(
        "plugins: [{name: a, isWALArchiver: true}], backup: {barmanObjectStore: {}}",
        "spec.plugins[0]: Forbidden: Cannot enable a WAL archiver plugin when")]
    [InlineData("managed: {roles: [{name: a}, {name: a}]}", "spec.managed.roles[1].name: Duplicate value: \"a\"")]
    [InlineData("managed: {roles: [{name: postgres}]}", "spec.managed.roles[0].name: Invalid value: \"postgres\": This role is reserved for operator use")]
    [InlineData(
        "managed: {roles: [{name: a, connectionLimit: -2}]}",
        "spec.managed.roles[0].connectionLimit: Invalid value: -2: Connection limit should be positive")]
    [InlineData(
        "managed: {roles: [{name: a, disablePassword: true, passwordSecret: {name: s}}]}",
        "spec.managed.roles[0].name: Invalid value: \"a\": This role both sets and disables")]
    [InlineData(
        "managed: {services: {disabledDefaultServices: [rw]}}",
        "spec.managed.services.disabledDefaultServices[0]: Invalid value: \"rw\": service of type RW cannot be disabled")]
    [InlineData(
        "managed: {services: {additional: [{serviceTemplate: {metadata: {name: a-rw}}}]}}",
        "spec.managed.services.additional[0].serviceTemplate.metadata.name: Invalid value")]
    [InlineData(
        "managed: {services: {additional: [{serviceTemplate: {}}]}}",
        "spec.managed.services.additional[0].serviceTemplate.metadata.name: Required value: name is required")]
    [InlineData("certificates: {serverTLSSecret: a}", "spec.certificates.serverCASecret: Required value: Server CA secret can't be empty")]
    [InlineData("certificates: {replicationTLSSecret: a}", "spec.certificates.clientCASecret: Required value: Client CA secret can't be empty")]
    [InlineData(
        "certificates: {serverTLSSecret: a, serverCASecret: b, serverAltDNSNames: [c]}",
        "spec.certificates.serverAltDNSNames: Forbidden: Server alternative DNS names")]
    [InlineData("superuserSecret: {}", "spec.superuserSecret.name: Required value: Super user secret name can't be empty")]
    [InlineData("postgresql: {ldap: {bindAsAuth: {}}}", "spec.postgresql.ldap.server: Required value: ldap server cannot be empty")]
    [InlineData("postgresql: {ldap: {server: a, bindAsAuth: {}, bindSearchAuth: {}}}", "spec.postgresql.ldap: Forbidden: only bind+search or bind method")]
    public void A_cluster_that_is_wrong_is_refused(string more, string reason) => Cluster.With("instances: 3", $"instances: 3, {more}").Refuses(reason);

    [Fact]
    public void A_single_instance_has_nobody_to_switch_over_to() => Cluster.With("instances: 3", "instances: 1, primaryUpdateStrategy: supervised")
        .Refuses("spec.primaryUpdateStrategy: Invalid value: \"supervised\": supervised update strategy is not allowed");

    [Fact]
    public void A_cluster_has_a_size() => Cluster.With("{size: 1Gi}", "{}").Refuses("spec.storage.size: Required value: Size not configured");

    [Theory]
    [InlineData("{\"name\":\"1a\"}", "metadata.name: Invalid value: \"1a\": cluster name must be a valid DNS label that begins with a letter")]
    [InlineData("{\"name\":\"a.b\"}", "metadata.name: Invalid value: \"a.b\": cluster name must be a valid DNS label")]
    [InlineData(
        "{\"name\":\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeef\"}",
        "metadata.name: Invalid value: \"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeef\": the maximum")]
    [InlineData(
        "{\"name\":\"a\",\"annotations\":{\"cnpg.io/hibernation\":\"yes\"}}",
        "metadata.annotations.cnpg.io/hibernation: Invalid value: \"yes\": Annotation value for")]
    public void Metadata_that_is_wrong_is_refused(string metadata, string reason)
    {
        var manifest = Cluster.Manifest;
        manifest["metadata"] = JsonNode.Parse(metadata);

        Assert.StartsWith(reason, Assert.Single(OperatorRules.Check(manifest)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database", "extensions: [{name: a}, {name: b}], fdws: [{name: f}], servers: [{name: s, fdw: f}]")]
    [InlineData("Pooler", "cluster: {name: db}, pgbouncer: {parameters: {max_client_conn: '100'}}")]
    [InlineData("Pooler", "cluster: {name: db}, pgbouncer: {authQuery: q, authQuerySecret: {name: s}}")]
    [InlineData("ScheduledBackup", "schedule: '0 0 3 * * *', cluster: {name: a}")]
    [InlineData("ScheduledBackup", "schedule: '0 */15 0-6,22 ? JAN SUN'")]
    [InlineData("ScheduledBackup", "schedule: '@daily'")]
    public void What_is_right_beside_it_is_taken(string kind, string spec) => new OperatorCase($"postgresql.cnpg.io/v1 {kind}", spec).Takes();

    [Theory]
    [InlineData("Database", "extensions: [{name: a}, {name: a}]", "spec.extensions[1].name: Duplicate value: \"a\"")]
    [InlineData("Database", "servers: [{name: s, fdw: f}]", "spec.servers[0].fdw: Invalid value: \"f\": the foreign data wrapper is not defined in spec.fdws")]
    [InlineData("Pooler", "cluster: {name: db}", "spec.pgbouncer: Required value: required pgbouncer configuration")]
    [InlineData(
        "Pooler",
        "cluster: {name: a}, pgbouncer: {}",
        "metadata.name: Invalid value: \"a\": the pooler resource cannot have the same name of a cluster")]
    [InlineData(
        "Pooler",
        "cluster: {name: db}, pgbouncer: {parameters: {listen_port: '1'}}",
        "spec.pgbouncer.parameters[listen_port]: Invalid value: \"1\": Invalid or reserved")]
    [InlineData(
        "Pooler",
        "cluster: {name: db}, pgbouncer: {authQuery: q}",
        "spec.pgbouncer.authQuerySecret.name: Required value: must specify an existing auth query secret")]
    [InlineData(
        "Pooler",
        "cluster: {name: db}, pgbouncer: {authQuerySecret: {name: s}}",
        "spec.pgbouncer.authQuery: Required value: must specify an auth query")]
    [InlineData("ScheduledBackup", "schedule: '0 3 * *'", "spec.schedule: Invalid value: \"0 3 * *\": expected six fields")]
    [InlineData("ScheduledBackup", "schedule: '0 0 24 * * *'", "spec.schedule: Invalid value: \"0 0 24 * * *\": expected six fields")]
    [InlineData(
        "ScheduledBackup",
        "schedule: '@daily', method: barmanObjectStore, online: true",
        "spec.online: Forbidden: can be specified only if the method is volumeSnapshot")]
    public void What_is_wrong_beside_it_is_refused(string kind, string spec, string reason) =>
        new OperatorCase($"postgresql.cnpg.io/v1 {kind}", spec).Refuses(reason);
}
