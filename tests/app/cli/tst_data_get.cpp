// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `snac data get`, the real program against a server of this machine.
#include "file_server.h"
#include "snac_process.h"

#include <QDir>
#include <QTest>

using namespace snac::test;

class TestDataGet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// While it runs, this thread is the server.
    Output run(const QStringList& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_DATA_HOME", m_folder.filePath("home"));
        process.setProcessEnvironment(environment);
        process.start(program(), arguments);
        const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000);
        return {.code = ended ? process.exitCode() : -1,
                .out = process.readAllStandardOutput(),
                .err = process.readAllStandardError()};
    }

private slots:
    void withoutNetworkItSaysWhatToDo()
    {
        FileServer gone;
        const QString address = QString::fromStdString(gone.address("/"));
        gone.close();
        const Output output = run({"data", "get", "fashion_mnist", "--from", address});
        QCOMPARE(output.code, 1);
        for (const char* part :
             {"by hand: take from https://github.com/zalandoresearch/fashion-mnist",
              "train-images-idx3-ubyte.gz (26,421,880 bytes, md5 8d4fb7e6c68d591d4c3dfef9ec88bf0d)",
              "apt install dataset-fashion-mnist", "home/snac-studio/data/fashion_mnist"}) {
            QVERIFY2(output.err.contains(part), output.err);
        }
        QVERIFY(QDir(m_folder.path()).isEmpty());
    }

    void aMirrorWithOtherBytesIsRefused()
    {
        FileServer server;
        server.files["/m/train-images-idx3-ubyte.gz"] = {.bytes = QByteArray(9912422, 'x')};
        const Output output =
            run({"data", "get", "mnist", "--from", QString::fromStdString(server.address("/m"))});
        QCOMPARE(output.code, 1);
        QVERIFY2(output.err.contains("and should be f68b3c2dcbeaaa9fbdd348bbdeb94873"), output.err);
        QVERIFY2(QDir(m_folder.path()).isEmpty(), qPrintable(QDir(m_folder.path()).entryList().join(' ')));
    }

    void setsWithoutAnAddressAreByHand()
    {
        const Output output = run({"data", "get", "qubit"});
        QCOMPARE(output.code, 1);
        QVERIFY2(output.err.contains("no address that is known here for sure") &&
                     output.err.contains("https://zenodo.org/records/14427490") &&
                     output.err.contains("0528_y_test_0_770.npy (size and checksum not known here)"),
                 output.err);
        QDir().mkpath(m_folder.filePath("q"));
        for (const char* name : {"0528_X_train_0_770.npy", "0528_y_train_0_770.npy", "0528_X_test_0_770.npy",
                                 "0528_y_test_0_770.npy"}) {
            write(m_folder.filePath(QStringLiteral("q/") + name), "x");
        }
        const Output there = run({"data", "get", "qubit", "--to", "q"});
        QVERIFY2(there.code == 0 && there.err.contains("the files are there"), there.err);
    }

    void anUnknownNameListsTheKnown()
    {
        const Output output = run({"data", "get", "imagenet"});
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains("there are: mnist, fashion_mnist, qubit, hls4ml_jets"), output.err);
    }
};

QTEST_GUILESS_MAIN(TestDataGet)
#include "tst_data_get.moc"
