// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers whose differences 32 bits cannot hold are told, never trained on in silence.
#include "snac/data/prepare.h"
#include "snac/data/resolution.h"

#include "npy_writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <bit>

using namespace snac;
using namespace snac::data;

class TestResolution : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    RunControl m_control;

    std::string write(const char* name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(name));
        (void)file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName().toStdString();
    }

private slots:
    void columns_data()
    {
        QTest::addColumn<double>("offset");
        QTest::addColumn<double>("spread");
        QTest::addColumn<bool>("lost");
        QTest::newRow("kelvin") << 290.0 << 10.0 << false;
        QTest::newRow("tiny") << 0.0 << 1e-30 << false;
        QTest::newRow("huge") << 0.0 << 1e30 << false;
        QTest::newRow("a year of seconds") << 1732600000.0 << 3e7 << false;
        QTest::newRow("a minute of seconds") << 1732600000.0 << 60.0 << true;
        QTest::newRow("below zero") << -1732600000.0 << 60.0 << true;
        QTest::newRow("a million and one") << 1e6 << 1.0 << true;
        QTest::newRow("a thousand million and one") << 1e9 << 1.0 << true;
        QTest::newRow("one value") << 1e9 + 0.1 << 0.0 << false;
    }
    void columns()
    {
        QFETCH(double, offset);
        QFETCH(double, spread);
        QFETCH(bool, lost);
        Resolution resolution;
        QByteArray target = "a,y\n";
        QByteArray input = "a,b,y\n";
        for (int i = 0; i < 200; ++i) {
            const double part = (i * 37 % 200) / 199.0;
            resolution.add(offset + spread * part);
            const QByteArray number = QByteArray::number(offset + spread * part, 'g', 17);
            target += QByteArray::number(i % 7) + "," + number + "\n";
            input += number + "," + QByteArray::number(i % 7) + "," + (i % 2 ? "up" : "down") + "\n";
        }
        QCOMPARE(resolution.isLost(), lost);

        DatasetOptions options;
        options.name = "file";
        options.path = write("target.csv", target);
        options.task = TaskKind::Regression;
        const auto asTarget = loadDataset(options, m_control);
        const bool same = spread == 0.0; // whatever its digits, nothing can be learned of it
        QCOMPARE(asTarget.has_value(), !lost && !same);
        QVERIFY2(asTarget || same || asTarget.error().message.contains("subtract"),
                 asTarget ? "" : asTarget.error().message.c_str());

        options.path = write("input.csv", input);
        options.task = TaskKind::Classification;
        const auto asInput = loadDataset(options, m_control);
        QVERIFY2(asInput, asInput ? "" : asInput.error().message.c_str());
        int told = 0;
        for (const std::string& note : asInput->info.reading.notes) {
            told += note.starts_with("input a: ") && note.contains("subtract") ? 1 : 0;
        }
        QCOMPARE(told, lost ? 1 : 0);
    }

    /// What is kept in 32 bits already loses nothing here.
    void floatsAreAsTheyAre()
    {
        Resolution resolution;
        for (int i = 0; i < 20; ++i) {
            resolution.add(static_cast<double>(1e6F + static_cast<float>(i) * 0.0625F));
        }
        QVERIFY(!resolution.isLost());
        for (int i = 0; i < 20; ++i) {
            resolution.add(16777216.0 + i / 2 * 2);
        }
        QVERIFY(!resolution.isLost());
    }

    void arraysToo()
    {
        std::string bytes = framed("{'descr': '<f8', 'fortran_order': False, 'shape': (100, 2), }", 1);
        std::string labels = framed("{'descr': '<i4', 'fortran_order': False, 'shape': (100,), }", 1);
        for (int i = 0; i < 100; ++i) {
            bytes += littleEndian(std::bit_cast<std::uint64_t>(1732600000.0 + i), 8);
            bytes += littleEndian(std::bit_cast<std::uint64_t>(0.01 * i), 8);
            labels += littleEndian(static_cast<std::uint64_t>(i % 2), 4);
        }
        DatasetOptions options;
        options.name = "file";
        options.path = write("x.npy", QByteArray::fromStdString(bytes));
        options.labelsPath = write("y.npy", QByteArray::fromStdString(labels));
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset, dataset ? "" : dataset.error().message.c_str());
        QCOMPARE(
            std::ranges::count_if(dataset->info.reading.notes,
                                  [](const std::string& note) { return note.starts_with("input x0: "); }),
            1);
    }
};

QTEST_GUILESS_MAIN(TestResolution)
#include "tst_resolution.moc"
