// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The data of a study are found again, as the build that made it read them.
#include "snac/runs/data_location.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::study;

class TestDataLocation : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    RunControl m_control;
    RunnerParts m_parts;

    [[nodiscard]] data::DatasetOptions table(const QByteArray& heading, const std::string& rule) const
    {
        QFile file(m_folder.filePath("rows.csv"));
        (void)file.open(QIODevice::WriteOnly);
        file.write(heading + '\n');
        for (int i = 0; i < 60; ++i) {
            file.write(QByteArray::number(i % 7 * 0.5) + ',' + QByteArray::number(i % 5 * 0.25) + ',' +
                       QByteArray::number(i % 2) + ',' + QByteArray::number(1000 - i * i) + '\n');
        }
        data::DatasetOptions options;
        options.name = "file";
        options.path = file.fileName().toStdString();
        options.indexColumn = rule;
        return options;
    }

private slots:
    void initTestCase() { m_parts.loadData = data::loadPrepared; }

    void earlierBuildsKnewFewerIndices_data()
    {
        QTest::addColumn<QByteArray>("heading");
        QTest::addColumn<QString>("rule"); // of the build that made it
        QTest::newRow("today's") << QByteArray("a,b,label,id") << "auto";
        QTest::newRow("an id behind the truth was an input") << QByteArray("a,b,label,id") << "front";
        QTest::newRow("a number of the event was an input") << QByteArray("event_id,b,label,c") << "no";
    }
    void earlierBuildsKnewFewerIndices()
    {
        QFETCH(QByteArray, heading);
        QFETCH(QString, rule);
        const auto then = data::loadPrepared(table(heading, rule.toStdString()), m_control);
        QVERIFY2(then, then ? "" : then.error().toString().c_str());
        StudyMeta meta;
        meta.dataOptions = table(heading, "auto");
        meta.dataset = then->info;
        meta.datasetFingerprint = then->info.fingerprint;
        const auto found = findData(meta, m_folder.filePath("s.snac").toStdString(), m_parts, m_control);
        QVERIFY2(found, found ? "" : found.error().toString().c_str());
        QCOMPARE(found->data.info.inputNames, then->info.inputNames);
    }

    void otherDataAreRefusedUnderAllOfThem()
    {
        StudyMeta meta;
        meta.dataOptions = table("a,b,label,id", "auto");
        const auto then = data::loadPrepared(meta.dataOptions, m_control);
        QVERIFY(then);
        meta.dataset = then->info;
        meta.datasetFingerprint = then->info.fingerprint;
        (void)table("id,b,label,c", "auto");
        const auto found = findData(meta, m_folder.filePath("s.snac").toStdString(), m_parts, m_control);
        QVERIFY(!found);
        QVERIFY2(found.error().message.starts_with("this study was begun on 2 inputs"),
                 found.error().toString().c_str());
    }

    /// Where test rows have a file of their own, that one may be the one that has changed.
    void theFileThatHasChangedIsNamed()
    {
        const auto write = [&](const char* name, int rows, double first) {
            QFile file(m_folder.filePath(QLatin1String(name)));
            (void)file.open(QIODevice::WriteOnly);
            file.write("a,b,label\n");
            for (int i = 0; i < rows; ++i) {
                file.write(QByteArray::number(i == 0 ? first : i % 7 * 0.5) + ',' +
                           QByteArray::number(i % 5 * 0.25) + ',' + QByteArray::number(i % 2) + '\n');
            }
            return file.fileName().toStdString();
        };
        StudyMeta meta;
        meta.dataOptions.name = "file";
        meta.dataOptions.path = write("learned.csv", 60, 0.0);
        meta.dataOptions.testPath = write("held.csv", 20, 0.0);
        const auto then = data::loadPrepared(meta.dataOptions, m_control);
        QVERIFY2(then, then ? "" : then.error().toString().c_str());
        meta.dataset = then->info;
        meta.datasetFingerprint = then->info.fingerprint;
        const auto said = [&] {
            const auto found = findData(meta, m_folder.filePath("s.snac").toStdString(), m_parts, m_control);
            return found ? QString() : QString::fromStdString(found.error().message);
        };
        QCOMPARE(said(), QString());
        (void)write("held.csv", 21, 0.0);
        QVERIFY2(said().contains("learned.csv and ") &&
                     said().contains("held.csv, which has 21 test rows instead of 20)"),
                 qPrintable(said()));
        (void)write("held.csv", 20, 9.0); // no number tells which one
        QVERIFY2(said().contains("learned.csv and ") && said().contains("held.csv); put"),
                 qPrintable(said()));
        (void)write("held.csv", 20, 0.0);
        (void)write("learned.csv", 62, 0.0);
        QVERIFY2(said().contains("learned.csv, which has 62 rows instead of 60 and "), qPrintable(said()));
    }
};

QTEST_GUILESS_MAIN(TestDataLocation)

#include "tst_data_location.moc"
