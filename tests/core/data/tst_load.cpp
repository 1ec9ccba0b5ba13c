// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/prepare.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace snac::data;

namespace {

std::string message(const snac::Result<Dataset>& result)
{
    return result ? "no error" : result.error().toString();
}

} // namespace

class TestLoad : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;
    QTemporaryDir m_folder;

    std::string write(const char* name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(name));
        (void)file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName().toStdString();
    }

private slots:
    void namesWithoutReaderSayWhatToDo_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"mnist", "fashion_mnist", "qubit", "hls4ml_jets", "nonsense"}) {
            QTest::newRow(name) << name;
        }
    }

    void namesWithoutReaderSayWhatToDo()
    {
        QFETCH(QString, name);
        DatasetOptions options;
        options.name = name.toStdString();
        const auto text = message(loadDataset(options, m_control));
        QVERIFY2(text.find("'" + options.name + "'") != std::string::npos, text.c_str());
        QVERIFY(text.find("dataset.path") != std::string::npos);
        QVERIFY(text.find("jets") != std::string::npos);
    }

    void aPathGivesSuchANameItsReader()
    {
        DatasetOptions options;
        options.name = "hls4ml_jets";
        options.path = write("own.csv", "a,b,label\n1,2,0\n3,4,1\n");
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), message(dataset).c_str());
        QCOMPARE(dataset->info.name, "hls4ml_jets");
        QCOMPARE(dataset->info.origin, options.path);
        QVERIFY(!dataset->info.simulated);
    }

    void missingFilesAreNamed()
    {
        DatasetOptions options;
        options.name = "file";
        QVERIFY(message(loadDataset(options, m_control)).find("dataset.path") != std::string::npos);
        options.path = "/nowhere/rows.csv";
        QVERIFY(message(loadDataset(options, m_control)).starts_with("/nowhere/rows.csv: no such file"));
        options.path = m_folder.path().toStdString();
        QVERIFY(message(loadDataset(options, m_control)).find("not a file") != std::string::npos);
    }

    void realJetsLoadFromTextAndArraysAlike()
    {
        const std::string folder = SNAC_SHARED_DATA_DIR "/jets_hlf_3000/";
        if (!QFileInfo::exists(QString::fromStdString(folder + "jets_hlf_3000.csv"))) {
            QSKIP("the real jets are not on this machine");
        }
        DatasetOptions options;
        options.name = "file";
        options.path = folder + "jets_hlf_3000.csv";
        const auto text = loadDataset(options, m_control);
        QVERIFY2(text.has_value(), message(text).c_str());
        QCOMPARE(text->info.classNames, (std::vector<std::string>{"g", "q", "t", "w", "z"}));
        QCOMPARE(text->info.inputNames.front(), "zlogz");
        options.path = folder + "x_hlf.npy";
        options.labelsPath = folder + "y_label.npy";
        const auto arrays = loadDataset(options, m_control);
        QVERIFY2(arrays.has_value(), message(arrays).c_str());
        QCOMPARE(arrays->info.classNames, (std::vector<std::string>{"0", "1", "2", "3", "4"}));
        QCOMPARE(text->samples.rows(), 3000);
        QVERIFY(text->samples.inputs.isApprox(arrays->samples.inputs, 1e-5F));
        const std::string numbered = "gqwzt"; // the README of the arrays
        for (std::size_t i = 0; i < 3000; ++i) {
            const auto number = static_cast<std::size_t>(arrays->samples.labels[i]);
            QCOMPARE(text->info.classNames[static_cast<std::size_t>(text->samples.labels[i])],
                     numbered.substr(number, 1));
        }
    }
};

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_load.moc"
