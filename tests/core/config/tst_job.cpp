// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/regular_file.h"
#include "snac/config/study_file.h"

#include <QFile>
#include <QTemporaryDir>
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

std::string write(const QTemporaryDir& folder, const QString& name, const QByteArray& text)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(text);
    }
    return folder.filePath(name).toStdString();
}

} // namespace

class TestJob : public QObject
{
    Q_OBJECT

private slots:
    void jobsComeFromFiles()
    {
        QTemporaryDir folder;
        const QByteArray text = "search: {n_trials: 90, seed: 7}\noutput: {results_dir: out}\nsynthesis: "
                                "{total_bits: 8, int_bits: 3}\n";
        const std::string path = write(folder, "my study.yaml", text);
        std::vector<Diagnostic> diagnostics;
        const auto job = jobFromYaml(path, boards(), &diagnostics);
        QVERIFY2(job.has_value(), job ? "" : job.error().message.c_str());
        QCOMPARE(job->config.trials, 90);
        QCOMPARE(job->config.name, std::string("my study"));
        QCOMPARE(job->file, std::string("out/my study.snac"));
        QCOMPARE(QByteArray::fromStdString(job->yaml), text);
        QVERIFY(!job->resume);
        QVERIFY(std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
            return d.path == "synthesis.total_bits" && d.severity == Severity::Note;
        }));
    }

    void problemsBecomeOneError()
    {
        QTemporaryDir folder;
        const auto one = jobFromYaml(write(folder, "a.yaml", "search: {epochs: x}\n"), boards());
        QVERIFY(!one.has_value());
        QCOMPARE(one.error().place.column, 18);
        const auto two = jobFromYaml(write(folder, "b.yaml", "search: {epochs: x, seed: y}\n"), boards());
        QVERIFY(!two.has_value());
        QVERIFY(two.error().message.starts_with("2 problems:\n"));
        QVERIFY(!jobFromYaml(folder.filePath("none.yaml").toStdString(), boards()).has_value());
        QVERIFY(!jobFromYaml(folder.path().toStdString(), boards()).has_value());
        const auto large = jobFromYaml(write(folder, "c.yaml", QByteArray(10 << 20, 'x')), boards());
        QVERIFY(large.error().message.find("at most " + byteText(std::size_t{4} << 20)) != std::string::npos);
    }

    void jobsComeFromStoredStudies()
    {
        const std::string file = "somewhere/s.snac";
        study::StudyMeta meta;
        meta.name = "kept";
        meta.yaml = "dataset: {path: d.csv}\nsearch: {n_trials: 90, seed: 7}\n";
        meta.yamlPath = "/home/me/s.yaml";
        meta.seed = 8; // --seed 8 --trials 30 on the command line
        meta.trials = 30;
        const auto job = jobFromMeta(meta, file, boards());
        QVERIFY2(job.has_value(), job ? "" : job.error().message.c_str());
        QVERIFY(job->resume);
        QCOMPARE(job->config.name, std::string("kept"));
        QCOMPARE(job->config.trials, 30);
        QCOMPARE(job->config.evolution.seed, std::uint64_t{8});
        QCOMPARE(job->config.dataset.path, std::string("/home/me/d.csv"));
        QCOMPARE(job->file, file);
    }

    void settingsThatCannotBeReadNameTheFile()
    {
        study::StudyMeta meta;
        meta.yaml = "search: {seed: y}\n";
        const auto job = jobFromMeta(meta, "s.snac", boards());
        QVERIFY(!job.has_value());
        QCOMPARE(job.error().place.file, std::string("s.snac"));
        QVERIFY(job.error().message.find("cannot be read any more") != std::string::npos);
    }

    /// A study on a board of one's own, read where nobody has that board.
    void theBoardOfTheStudyIsKnown()
    {
        study::StudyMeta meta;
        meta.yaml = "hls_config: {board: my-board}\n";
        meta.board.id = "my-board";
        meta.board.part = "xcmine-1";
        meta.board.lut = 1000;
        const auto job = jobFromMeta(meta, "s.snac", boards());
        QVERIFY2(job.has_value(), job ? "" : job.error().message.c_str());
        QCOMPARE(job->config.hls.board, std::string("my-board"));
        QVERIFY(!boards().find("my-board").has_value());
    }

    /// Files made before the head kept the objectives go on meaning what they meant.
    void defaultObjectivesOfOldFilesStay_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<bool>("old");
        QTest::addColumn<QString>("resource");
        QTest::newRow("old") << "search: {n_trials: 9}\n" << true << "avg_resource";
        QTest::newRow("old, written") << "search: {objectives: [accuracy, max_resource]}\n"
                                      << true << "max_resource";
        QTest::newRow("new") << "search: {n_trials: 9}\n" << false << "max_resource";
    }

    void defaultObjectivesOfOldFilesStay()
    {
        QFETCH(QString, yaml);
        QFETCH(bool, old);
        study::StudyMeta meta;
        meta.yaml = yaml.toStdString();
        if (!old) {
            meta.objectives = {"accuracy", "max_resource", "clock_cycles"};
        }
        const auto job = jobFromMeta(meta, "s.snac", boards());
        QVERIFY2(job.has_value(), job ? "" : job.error().message.c_str());
        QTEST(QString::fromStdString(job->config.objectives[1].name), "resource");
        QCOMPARE(study::info(job->config.objectives[1].quantity).key,
                 std::string_view(job->config.objectives[1].name));
    }

    /// In studies of earlier programs `lut` was another name of `lut_pct`; limits that would be refused today
    /// are kept.
    void wordsOfOldFilesStay_data()
    {
        QTest::addColumn<bool>("old");
        QTest::addColumn<QString>("key");
        QTest::newRow("old") << true << "lut_pct";
        QTest::newRow("new") << false << "lut";
    }

    void wordsOfOldFilesStay()
    {
        QFETCH(bool, old);
        study::StudyMeta meta;
        meta.objectives = {"accuracy", "lut"};
        meta.words = old ? study::Words::Old : study::Words::Now;
        meta.yaml = "search:\n  objectives: [accuracy, lut]\n  constraints: {lut: 5000" +
                    std::string(old ? ", accuracy: 0.2" : "") + "}\n";
        const auto job = jobFromMeta(meta, "s.snac", boards());
        QVERIFY2(job.has_value(), job ? "" : job.error().message.c_str());
        const auto keyOf = [](study::Quantity quantity) {
            return QString::fromStdString(std::string(study::info(quantity).key));
        };
        QTEST(keyOf(job->config.objectives[1].quantity), "key");
        QTEST(keyOf(job->config.constraints[0].quantity), "key");
        QCOMPARE(job->config.words, meta.words);
        QCOMPARE(job->yaml, meta.yaml); // verbatim
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
