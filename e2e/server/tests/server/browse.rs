//! What devices find: disks, databases, machines and services, each through both portals.

use crate::support::TestServer;
use crate::support::devices::{Online, filled, online, open_device, with_item};
use crate::support::refusal;
use comet_api::methods::*;
use comet_api::twins::*;
use comet_api::types::*;
use comet_api::{List, Twin, Username};

fn windows_server(server: &TestServer) -> Online {
    open_device(server, "windows", "Server")
}

fn ssh(host: &str, password: &str) -> SSHConnection {
    filled(|ssh: &mut SSHConnection| {
        ssh.set_ssh_server(host);
        ssh.set_ssh_username("root");
        ssh.set_ssh_auth_mode(1_u64);
        ssh.set_ssh_password(password);
    })
}

fn vsphere(host: &str, password: &str) -> VMwareConnection {
    filled(|connection: &mut VMwareConnection| {
        connection.set_connection_type("vsphere");
        connection.set_v_sphere(filled(|vsphere: &mut VSphereConnection| {
            vsphere.set_hostname(host);
            vsphere.set_username("backup@vsphere.local");
            vsphere.set_password(password);
        }));
    })
}

fn mysql(host: &str, password: &str) -> MySQLConnection {
    filled(|connection: &mut MySQLConnection| {
        connection.set_host(host);
        connection.set_port("3306");
        connection.set_username("backup");
        connection.set_password(password);
    })
}

#[test]
fn a_device_shows_its_disks_with_their_partitions() {
    let server = TestServer::shared();
    let device = windows_server(server);
    let answer = device.ask(server, DispatcherRequestBrowseDiskDrives { target_id: device.target.clone() });
    assert!(answer.disks().len() >= 2);
    for disk in answer.disks().iter() {
        let partitions = disk.partitions();
        assert!(!partitions.is_empty());
        assert!(partitions.iter().all(|partition| partition.used_size() <= partition.size()
            && partition.partition_offset().0 + partition.size().0 <= disk.size().0));
    }
    let mac = open_device(server, "darwin", "");
    let (status, message) = mac.trouble(server, DispatcherRequestBrowseDiskDrives { target_id: mac.target.clone() });
    assert!(status == 400 && message.contains("operating system"), "{message}");
}

#[test]
fn a_windows_server_has_writers_and_says_so_when_it_has_no_exchange() {
    let server = TestServer::shared();
    let device = windows_server(server);
    let answer = device.ask(server, DispatcherRequestBrowseVssAaw { target_id: device.target.clone() });
    let writers = answer.vss_writers();
    assert!(writers.iter().any(|(_, writer)| writer.components().iter().any(|component| !component.selectable())));
    assert!(writers.iter().any(|(_, writer)| writer.components().iter().any(|component| component.selectable())));
    let admin = server.admin();
    let mut found = (0, 0);
    for (id, _) in server.call(AdminDispatcherListActive { user_name_filter: None }, &admin).unwrap() {
        match server.call(AdminDispatcherRequestBrowseExchangeEdb { target_id: id.into() }, &admin) {
            Ok(answer) => {
                assert!(!answer.databases().is_empty());
                found.0 += 1;
            }
            Err(error) => {
                assert!(refusal::<()>(Err(error)).1.contains("not installed"));
                found.1 += 1;
            }
        }
    }
    assert!(found.0 > 0 && found.1 > 0, "{found:?}");
}

#[test]
fn databases_are_found_and_wrong_passwords_are_not_let_in() {
    let server = TestServer::shared();
    let device = with_item(server, "engine1/mssql");
    let target_id = device.target.clone();
    let mssql = |change: fn(&mut MSSQLConnection)| DispatcherRequestBrowseMssql {
        target_id: target_id.clone(),
        credentials: filled(change),
    };
    let found = device.ask(server, mssql(|_| ()));
    assert!(found.objects().get("master").is_some() && found.objects().len() > 4);
    let hundreds = device.ask(server, mssql(|sql| sql.set_instance_name("SharePoint")));
    assert!(hundreds.objects().len() > 300);
    let wrong = mssql(|sql| {
        sql.set_type_field("native");
        sql.set_username("sa");
        sql.set_password("wrong");
    });
    assert!(device.trouble(server, wrong).1.contains("Access denied"));
    assert_eq!(device.trouble(server, mssql(|sql| sql.set_instance_name("NOPE"))).0, 404);
    assert_eq!(device.trouble(server, mssql(|sql| sql.set_hostname("other.example"))).0, 400);

    let ask = |host, password| DispatcherRequestBrowseMysql {
        target_id: target_id.clone(),
        credentials: mysql(host, password),
    };
    assert!(device.ask(server, ask("127.0.0.1", "right")).objects().get("mysql").is_some());
    let (status, message) = device.trouble(server, ask("127.0.0.1", "wrong"));
    assert!(status == 400 && !message.contains("backup") && !message.contains("\"wrong\""), "{message}");
    assert_eq!(device.trouble(server, ask("db.invalid", "right")).0, 504);
    assert_eq!(device.trouble(server, ask("", "right")).0, 400);

    let mongodb = |change: fn(&mut MongoDBConnection)| DispatcherRequestBrowseMongodb {
        target_id: target_id.clone(),
        credentials: filled(change),
    };
    let found = device.ask(server, mongodb(|mongo| mongo.set_server("127.0.0.1")));
    assert!(found.objects().get("admin").is_some());
    let replica = mongodb(|mongo| {
        mongo.set_use_replica(true);
        mongo.set_replica_members(List(vec!["a.example".to_owned(), "unreachable.example".to_owned()]));
    });
    assert_eq!(device.trouble(server, replica).0, 504);
}

#[test]
fn hyper_v_shows_its_guests_where_it_is_installed() {
    let server = TestServer::shared();
    let device = with_item(server, "engine1/hyperv");
    let answer = device.ask(server, DispatcherRequestBrowseHyperv { target_id: device.target.clone() });
    assert!(answer.virtual_machines().iter().all(|guest| !guest.hard_drives().is_empty() && guest.cpu_cores() > 0));
    let mac = open_device(server, "darwin", "");
    assert_eq!(mac.trouble(server, DispatcherRequestBrowseHyperv { target_id: mac.target.clone() }).0, 404);
}

#[test]
fn vmware_shows_machines_and_where_to_put_them() {
    let server = TestServer::shared();
    let device = windows_server(server);
    let target_id = || device.target.clone();
    let credentials = vsphere("vcenter.example", "right");
    let machines = |credentials| DispatcherRequestBrowseVmware { target_id: target_id(), credentials };
    assert!(device.ask(server, machines(credentials.clone())).virtual_machines().len() > 5);
    assert!(device.ask(server, machines(vsphere("large.example", "right"))).virtual_machines().len() > 1_000);
    let datacenters = device.ask(
        server,
        DispatcherRequestBrowseVmwareDatacenters { target_id: target_id(), credentials: credentials.clone() },
    );
    let first = datacenters.datacenters().iter().next().unwrap().name().to_owned();
    assert!(datacenters.datacenters().len() > 1);
    let hosts = |filter: &str| {
        let ask = DispatcherRequestBrowseVmwareHosts {
            target_id: target_id(),
            credentials: credentials.clone(),
            filter: filter.into(),
        };
        device.ask(server, ask).hosts().len()
    };
    let datastores = |filter: &str| {
        let ask = DispatcherRequestBrowseVmwareDatastores {
            target_id: target_id(),
            credentials: credentials.clone(),
            filter: filter.into(),
        };
        device.ask(server, ask).datastores().len()
    };
    let networks = |filter: &str| {
        let ask = DispatcherRequestBrowseVmwareNetworks {
            target_id: target_id(),
            credentials: credentials.clone(),
            filter: filter.into(),
        };
        device.ask(server, ask).networks().len()
    };
    for (within, everywhere, nowhere) in [
        (hosts(&first), hosts(""), hosts("nowhere")),
        (datastores(&first), datastores(""), datastores("nowhere")),
        (networks(&first), networks(""), networks("nowhere")),
    ] {
        assert!(nowhere == 0 && within > 0 && within < everywhere);
    }
    assert_eq!(device.trouble(server, machines(vsphere("vcenter.example", "wrong"))).0, 400);
    assert_eq!(device.trouble(server, machines(filled(|_| ()))).0, 400);
}

#[test]
fn proxmox_shows_machines_containers_nodes_and_storages() {
    let server = TestServer::shared();
    let device = open_device(server, "linux", "");
    let credentials = filled(|proxmox: &mut ProxmoxConnection| proxmox.set_ssh(ssh("pve.example:22", "right")));
    let machines = device.ask(server, DispatcherRequestBrowseProxmox { target_id: device.target.clone(), credentials });
    assert!(machines.vms().iter().all(|machine| !machine.disks().is_empty()));
    let nodes = |ssh| DispatcherRequestBrowseProxmoxNodes { target_id: device.target.clone(), credentials: ssh };
    let known: Vec<String> =
        device.ask(server, nodes(ssh("pve.example:22", "right"))).nodes().iter().map(str::to_owned).collect();
    assert!(machines.vms().iter().all(|machine| known.iter().any(|node| node == machine.node())));
    let storages = DispatcherRequestBrowseProxmoxStorage {
        target_id: device.target.clone(),
        credentials: ssh("pve.example", "right"),
    };
    assert!(device.ask(server, storages).storage().len() > 2);
    assert_eq!(device.trouble(server, nodes(ssh("pve.example", "wrong"))).0, 400);
    assert_eq!(device.trouble(server, nodes(ssh("", "right"))).0, 400);
}

#[test]
fn a_device_that_is_not_connected_answers_nothing() {
    let server = TestServer::shared();
    let device = windows_server(server);
    let gone = DispatcherRequestBrowseDiskDrives { target_id: "00000000-0000-4000-8000-000000000000".into() };
    for credentials in [&device.admin, &device.user] {
        let (status, message) = match credentials == &device.admin {
            true => refusal(server.call(gone.clone().for_admin(&Username::default()), credentials)),
            false => refusal(server.call(gone.clone().for_user(), credentials)),
        };
        assert_eq!(status, 404);
        assert!(message.contains("not connected"), "{message}");
    }
}

#[test]
fn nobody_reaches_a_device_of_another_customer() {
    let server = TestServer::shared();
    let foreign = online(server, |_, owner| owner.organization_id().is_empty() && owner.username() != "anna");
    let ask = DispatcherRequestBrowseDiskDrives { target_id: foreign.target.clone() };
    let tenant = refusal(server.call(ask.clone().for_admin(&Username::default()), &server.tenant_admin()));
    let anna = refusal(server.call(ask.for_user(), &server.anna()));
    assert_eq!((tenant.0, anna.0), (404, 404));
}

#[test]
fn without_consent_no_names_are_shown_and_the_reason_is() {
    let server = TestServer::shared();
    let closed = online(server, |connection, _| !connection.allows_filenames());
    let target_id = || closed.target.clone();
    let admin = &closed.admin;
    let refused =
        [
            refusal(server.call(AdminDispatcherRequestFilesystemObjects { target_id: target_id(), path: None }, admin)),
            refusal(server.call(UserWebRequestFilesystemObjects { target_id: target_id(), path: None }, &closed.user)),
            refusal(server.call(
                AdminDispatcherRequestBrowseMysql { target_id: target_id(), credentials: mysql("a", "b") },
                admin,
            )),
            refusal(server.call(
                AdminDispatcherRequestBrowseVmware { target_id: target_id(), credentials: vsphere("a", "b") },
                admin,
            )),
        ];
    for (status, message) in refused {
        assert!(status == 403 && message.contains("AllowsFilenames"), "{status} {message}");
    }
    // What shows no names needs no consent; nor does a user's own look at databases.
    server.call(AdminDispatcherRequestImportSources { target_id: target_id() }, admin).unwrap();
    server
        .call(
            UserWebDispatcherRequestBrowseMysql { target_id: target_id(), credentials: mysql("a", "b") },
            &closed.user,
        )
        .unwrap();
}
