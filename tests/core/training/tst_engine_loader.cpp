// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/training/learner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace snac;

namespace {

bool torchIsLoaded()
{
    QFile maps("/proc/self/maps");
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libtorch");
}

QString loadError()
{
    const auto engine = training::loadEngine(training::EngineKind::Torch);
    return engine ? QString() : QString::fromStdString(engine.error().message);
}

} // namespace

class TestEngineLoader : public QObject
{
    Q_OBJECT

private slots:
    // The order matters: everything before the last test must leave LibTorch alone.
    void cleanup() { qunsetenv("SNAC_ENGINE_DIR"); }

    void nothingLoadsTorchBeforeItIsUsed() { QVERIFY(!torchIsLoaded()); }

    void missingModuleSaysWhereAndWhatToDo()
    {
        const QTemporaryDir folder;
        qputenv("SNAC_ENGINE_DIR", folder.path().toLocal8Bit());
        const QString message = loadError();
        for (const QString& part :
             {folder.filePath("snac_torch.so"), QString("libtorch-dev"), QString("Torch_DIR")}) {
            QVERIFY2(message.contains(part), qPrintable(message));
        }
    }

    void brokenModuleSaysWhy()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath("snac_torch.so"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a library");
        file.close();
        qputenv("SNAC_ENGINE_DIR", folder.path().toLocal8Bit());
        const QString message = loadError();
        for (const QString& part : {file.fileName(), QString("file too short"), QString("libtorch-dev")}) {
            QVERIFY2(message.contains(part) || message.contains("invalid ELF"), qPrintable(message));
        }
    }

    void foreignModulesAreRefused_data()
    {
        QTest::addColumn<QString>("library");
        QTest::addColumn<QString>("says");
        QTest::newRow("any library") << QString(SNAC_TEST_PLAIN_MODULE) << "not a SNAC Studio engine";
        QTest::newRow("other build") << QString(SNAC_TEST_OTHER_MODULE) << "another build";
        QTest::newRow("cannot start")
            << QString(SNAC_TEST_REFUSING_MODULE) << "cannot start: no such instruction";
    }

    void foreignModulesAreRefused()
    {
        QFETCH(QString, library);
        QFETCH(QString, says);
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(library, folder.filePath("snac_torch.so")));
        qputenv("SNAC_ENGINE_DIR", folder.path().toLocal8Bit());
        const QString message = loadError();
        QVERIFY2(message.contains(says) && message.contains(folder.path()), qPrintable(message));
    }

    void unknownEnginesHaveNoKind()
    {
        QVERIFY(!fromToken(training::engineTokens, "tensorflow"));
        QCOMPARE(tokenList(training::engineTokens), std::string("auto, fused or torch"));
    }

    void torchIsStillNotLoaded() { QVERIFY(!torchIsLoaded()); }

    void afterFailuresTheRealModuleLoadsOnce()
    {
        std::shared_ptr<training::Engine> engines[2];
        std::thread first(
            [&] { engines[0] = training::loadEngine(training::EngineKind::Torch).value_or(nullptr); });
        std::thread second(
            [&] { engines[1] = training::loadEngine(training::EngineKind::Torch).value_or(nullptr); });
        first.join();
        second.join();
#ifndef SNAC_TEST_WITH_TORCH
        QVERIFY(!engines[0] && !engines[1]);
        QVERIFY2(loadError().contains("libtorch-dev"), qPrintable(loadError()));
        QVERIFY(!torchIsLoaded());
#else
        QVERIFY2(engines[0] != nullptr, qPrintable(loadError()));
        QVERIFY(engines[0] == engines[1]);
        QVERIFY(torchIsLoaded());
        qputenv("SNAC_ENGINE_DIR", "/nowhere");
        QVERIFY(training::loadEngine(training::EngineKind::Torch).value_or(nullptr) == engines[0]);
#endif
    }
};

QTEST_GUILESS_MAIN(TestEngineLoader)
#include "tst_engine_loader.moc"
