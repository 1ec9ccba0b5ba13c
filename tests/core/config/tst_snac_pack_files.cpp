// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// SNAC-Pack's tutorial studies, which lie outside this repository; tst_study_file reads excerpts of their
// form.
#include "snac/config/study_file.h"

#include <QFile>
#include <QTest>

using namespace snac;
using namespace snac::config;

namespace {

const hardware::BoardCatalogue& boards()
{
    static const hardware::BoardCatalogue catalogue =
        hardware::BoardCatalogue::load({SNAC_SOURCE_DIR "/resources/boards"});
    return catalogue;
}

QByteArray fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string allOf(const std::vector<Diagnostic>& diagnostics)
{
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        text += diagnostic.toString() + "\n";
    }
    return text;
}

ReadOutcome read(const QByteArray& text, FileKind kind = FileKind::Study)
{
    return readStudy(text.toStdString(), "f.yaml", boards(), kind);
}

const QString sharedConfigs = QStringLiteral(SNAC_SHARED_DATA_DIR "/configs/");

} // namespace

class TestSnacPackFiles : public QObject
{
    Q_OBJECT

private slots:
    void snacPackFilesLoad_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("form");
        QTest::addColumn<int>("bops"); // quantity of the second objective
        QTest::addColumn<int>("objectives");
        using Form = space::SpaceOptions::Form;
        const auto row = [](const char* name, Form form, study::Quantity bops, int objectives) {
            QTest::newRow(name) << sharedConfigs + name << static_cast<int>(form) << static_cast<int>(bops)
                                << objectives;
        };
        row("t1_config.yaml", Form::MlpSnac, study::Quantity::BopsSnacMlp, 4);
        row("t2_config.yaml", Form::Blocks, study::Quantity::BopsSnacBlock, 2);
        row("t3_config.yaml", Form::Blocks, study::Quantity::BopsSnacBlock, 4);
    }

    void snacPackFilesLoad()
    {
        QFETCH(QString, file);
        QFETCH(int, form);
        QFETCH(int, bops);
        QFETCH(int, objectives);
        const auto outcome = read(fileText(file));
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        QCOMPARE(static_cast<int>(outcome.config->space.form), form);
        QCOMPARE(static_cast<int>(outcome.config->objectives.size()), objectives);
        QCOMPARE(static_cast<int>(outcome.config->objectives[1].quantity), bops);
        QCOMPARE(outcome.config->objectives[1].name, std::string("bops"));
        QCOMPARE(outcome.config->hls.board, std::string("zcu102"));
        const std::string later = allOf(outcome.notUsedYet);
        QCOMPARE(outcome.config->compression.precisions[1].toString(),
                 std::string("ap_fixed<8,4,AP_RND,AP_SAT>"));
        QVERIFY2(later.find("channel_space") != std::string::npos, later.c_str());
    }
};

QTEST_GUILESS_MAIN(TestSnacPackFiles)
#include "tst_snac_pack_files.moc"
