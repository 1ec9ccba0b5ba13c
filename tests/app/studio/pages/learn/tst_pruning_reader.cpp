// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/pages/learn/pruning_reader.h"

#include <QFile>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace snac;
using namespace snac::studio;

class TestPruningReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComputesOnAThreadOfItsOwn()
    {
        QFile file(QStringLiteral(":/snac/lesson/pruning.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        PruningReader reader;
        std::atomic<QThread*> worker = nullptr;
        connect(
            &reader, &PruningReader::answered, this, [&] { worker = QThread::currentThread(); },
            Qt::DirectConnection);
        lesson::PruningPtr lesson;
        connect(&reader, &PruningReader::answered, this,
                [&](const lesson::PruningPtr& pruning) { lesson = pruning; });
        reader.request(file.readAll().toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(lesson, 60000);
        QVERIFY(worker && worker != QThread::currentThread());
        QVERIFY(lesson->roundCount() > 1);
    }

    void aBrokenRecordIsTold()
    {
        PruningReader reader;
        QString told;
        connect(&reader, &PruningReader::answered, this,
                [&](const lesson::PruningPtr& pruning, const QString& problem) {
                    QVERIFY(!pruning);
                    told = problem;
                });
        reader.request("nonsense");
        QTRY_VERIFY(!told.isEmpty());
    }

    /// Who goes away does not wait for all networks.
    void itEndsWhileItComputes()
    {
        QFile file(QStringLiteral(":/snac/lesson/pruning.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        bool answered = false;
        {
            PruningReader reader;
            connect(&reader, &PruningReader::answered, this, [&] { answered = true; });
            reader.request(file.readAll().toStdString());
        }
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }
};

QTEST_MAIN(TestPruningReader)
#include "tst_pruning_reader.moc"
