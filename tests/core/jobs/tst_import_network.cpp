// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Networks of other programs become studies: what they compute is kept to the last bit, by every form that is
// exported and read again, and what needs a search or data says so.
#include "../../test_environment.h"
#include "../synthesis/random_design.h"

#include "snac/data/npz_writer.h"
#include "snac/jobs/estimate.h"
#include "snac/jobs/hardware.h"
#include "snac/jobs/import_network.h"
#include "snac/jobs/open_study.h"
#include "snac/jobs/predict.h"
#include "snac/jobs/queue.h"
#include "snac/network/forward.h"
#include "snac/reports/report.h"
#include "snac/study/findings.h"
#include "snac/synthesis/writer.h"
#include "snac/synthesis/writers/bundle/bundle.h"
#include "snac/synthesis/writers/onnx/onnx_writer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::jobs;
using synthesis::tests::RandomDesignOptions;

class TestImportNetwork : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    hardware::EnvironmentPtr m_environment = test::shippedEnvironment();

    [[nodiscard]] std::string path(const std::string& name) const
    {
        return m_folder.path().toStdString() + "/" + name;
    }
    [[nodiscard]] Result<ImportResult> imported(const std::string& network, const std::string& file,
                                                ImportRequest request = {}) const
    {
        request.network = network;
        request.file = file;
        RunControl control;
        return importNetwork(request, *m_environment, control);
    }
    [[nodiscard]] Result<study::PointDesign> designIn(const std::string& file) const
    {
        RunControl control;
        return designOf({.file = file, .trial = 0, .step = {}, .precision = {}, .board = {}, .clockNs = {}},
                        *m_environment, control);
    }
    [[nodiscard]] Result<ExportResult> exported(const std::string& file, const std::string& form,
                                                const std::string& folder) const
    {
        ExportRequest request;
        request.point.file = file;
        request.point.trial = 0;
        request.form = form;
        request.folder = folder;
        RunControl control;
        return exportPoint(request, *m_environment, control);
    }
    /// Whether the folder of the test holds nothing unfinished.
    [[nodiscard]] bool isTidy() const
    {
        return QDir(m_folder.path())
            .entryList({"*.new*", "*.failed", "*-wal", "*-shm"}, QDir::AllEntries | QDir::Hidden)
            .isEmpty();
    }
    std::string dataFile(const data::Matrix& rows, const std::string& name, bool truth) const;

private Q_SLOTS:
    void integersAreKeptByEveryRoad_data();
    void integersAreKeptByEveryRoad();
    void floatsGoRound();
    void boardAndClockComeAlong();
    void logitsAreCalledSo_data();
    void logitsAreCalledSo();
    void everythingIsReported();
    void whatNeedsASearchSaysSo();
    void dataAreTakenInTheOrderOfTheNetwork();
    void aNetworkWithDataIsCompressed();
    void whatIsNoNetworkLeavesNothing();
};

#define VERIFY_GOOD(result)                                                                                  \
    QVERIFY2((result).has_value(), (result) ? "" : (result).error().toString().c_str())

std::string TestImportNetwork::dataFile(const data::Matrix& rows, const std::string& name, bool truth) const
{
    QByteArray text;
    for (Eigen::Index column = 0; column < rows.cols(); ++column) {
        text += (column > 0 ? ",f" : "f") + QByteArray::number(static_cast<int>(column));
    }
    text += truth ? ",class\n" : "\n";
    for (Eigen::Index row = 0; row < rows.rows(); ++row) {
        for (Eigen::Index column = 0; column < rows.cols(); ++column) {
            text +=
                (column > 0 ? "," : "") + QByteArray::number(static_cast<double>(rows(row, column)), 'g', 9);
        }
        const char* const names[] = {"red", "green", "blue"};
        text += truth ? QByteArray(",") + names[row % 3] + "\n" : QByteArray("\n");
    }
    QFile file(QString::fromStdString(path(name)));
    [[maybe_unused]] const bool good = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    return path(name);
}

void TestImportNetwork::integersAreKeptByEveryRoad_data()
{
    QTest::addColumn<RandomDesignOptions>("options");
    QTest::newRow("plain") << RandomDesignOptions{};
    RandomDesignOptions ternary;
    ternary.weights = {.width = 2, .integer = 2, .rounding = Rounding::Rnd, .overflow = Overflow::SatSym};
    ternary.norm = false;
    QTest::newRow("ternary") << ternary;
    RandomDesignOptions mixed;
    mixed.mixed = true;
    QTest::newRow("a width for every weight") << mixed;
    RandomDesignOptions wraps;
    wraps.accumulator = FixedFormat{.width = 7, .integer = 3};
    wraps.output = {.width = 6, .integer = 8, .rounding = Rounding::RndConv};
    QTest::newRow("sums that wrap") << wraps;
    RandomDesignOptions table;
    table.activation = network::ActivationKind::Tanh;
    table.widths = {3, 4, 1};
    QTest::newRow("tables, one output") << table;
    RandomDesignOptions argmax;
    argmax.stage = fixedpoint::OutputStage::Argmax;
    QTest::newRow("argmax") << argmax;
}

void TestImportNetwork::integersAreKeptByEveryRoad()
{
    QFETCH(RandomDesignOptions, options);
    const std::string tag = QTest::currentDataTag();
    const synthesis::Design given = synthesis::tests::randomDesign(5, options);
    const auto logits = fixedpoint::withOutputStage(given.network, fixedpoint::OutputStage::Logits);
    QVERIFY(synthesis::commit(synthesis::writeBundle(given).value(), path(tag)).has_value());
    const std::string file = path(tag + ".snac");
    const auto made = imported(path(tag), file);
    VERIFY_GOOD(made);
    QVERIFY(made->study.origin.integers);
    QCOMPARE(made->study.origin.sha256.size(), std::size_t{64});
    QVERIFY(made->study.origin.text().starts_with("imported from " + tag + " (bundle, sha256 "));
    const auto point = designIn(file);
    VERIFY_GOOD(point);
    QVERIFY(point->design.network == *logits);
    QCOMPARE(point->design.origin.imported, made->study.origin.text());
    QCOMPARE(point->estimate.lut.value, made->study.trial.hardware->lut.value); // one figure everywhere

    // Every form agrees with the integers, and gives them again where it can be read.
    for (const synthesis::Writer& writer : synthesis::writers()) {
        const std::string form(writer.key);
        if (form == "vhdl") {
            continue; // the modules of the Verilog, in another language and a slower simulator
        }
        const std::string folder = path(tag + " as " + form);
        const auto done = exported(file, form, folder);
        if (form == "qonnx" && options.accumulator) {
            QVERIFY(!done && !QFile::exists(QString::fromStdString(folder))); // Quant nodes cannot say it
            continue;
        }
        VERIFY_GOOD(done);
        QVERIFY(done->good());
        QCOMPARE(done->checks.size(), form == "hls4ml" ? std::size_t{0} : std::size_t{1});
        if (form != "bundle" && form != "qonnx") {
            continue;
        }
        std::string again = folder;
        for (const std::string& name : done->files) {
            again = form == "qonnx" && name.ends_with(".onnx") ? folder + "/" + name : again;
        }
        const auto twice = imported(again, path(tag + form + ".snac"));
        VERIFY_GOOD(twice);
        const auto second = designIn(path(tag + form + ".snac"));
        VERIFY_GOOD(second);
        const data::Matrix rows =
            synthesis::tests::randomNumbers(*std::make_unique<Random>(9), 300, logits->inputs(), 6.0);
        QVERIFY(second->design.network.logit() == logits->logit());
        QVERIFY(fixedpoint::evaluate(second->design.network, rows) == fixedpoint::evaluate(*logits, rows));
        QVERIFY(form != "bundle" || second->design.network == *logits);
    }

    Random random(2);
    const data::Matrix rows = synthesis::tests::randomNumbers(random, 50, logits->inputs(), 3.0);
    RunControl control;
    PredictRequest request;
    request.point.file = file;
    request.point.trial = 0;
    request.data = dataFile(rows, tag + ".csv", false);
    const auto named = predict(request, *m_environment, control);
    QVERIFY(!named); // the bundle has other names for its inputs
    QVERIFY(isTidy());
}

void TestImportNetwork::boardAndClockComeAlong()
{
    synthesis::Design given = synthesis::tests::randomDesign(7);
    given.board = m_environment->boards.find("pynq-z2").value();
    given.clockNs = 10.0;
    const auto bundle = [&](const std::string& name) {
        return synthesis::commit(synthesis::writeBundle(given).value(), path(name)).has_value();
    };
    QVERIFY(bundle("of pynq"));
    const auto made = imported(path("of pynq"), path("of pynq.snac"));
    VERIFY_GOOD(made);
    const auto saysPart = [](const ImportResult& result) {
        return std::ranges::any_of(result.study.origin.notes, [](const std::string& note) {
            return note.contains("for the part xc7z999");
        });
    };
    QVERIFY(!saysPart(*made));
    const auto point = designIn(path("of pynq.snac"));
    VERIFY_GOOD(point);
    QCOMPARE(point->design.board.id, std::string("pynq-z2"));
    QCOMPARE(point->design.clockNs, 10.0);
    // Who asks for others gets those.
    ImportRequest request;
    request.board = "zcu102";
    request.clockNs = 4.0;
    VERIFY_GOOD(imported(path("of pynq"), path("of zcu.snac"), request));
    const auto other = designIn(path("of zcu.snac"));
    VERIFY_GOOD(other);
    QCOMPARE(other->design.board.id, std::string("zcu102"));
    QCOMPARE(other->design.clockNs, 4.0);
    // A part that is not known here is said.
    given.board.id = "mine";
    given.board.part = "xc7z999clg400-1";
    QVERIFY(bundle("of mine"));
    const auto unknown = imported(path("of mine"), path("of mine.snac"));
    VERIFY_GOOD(unknown);
    QVERIFY(saysPart(*unknown));
    QCOMPARE(designIn(path("of mine.snac"))->design.clockNs, 10.0);
}

/// A prediction stops before the softmax that a network ends with, as hardware does, and says so.
void TestImportNetwork::logitsAreCalledSo_data()
{
    QTest::addColumn<int>("outputs");
    QTest::addColumn<network::ActivationKind>("last");
    QTest::addColumn<QString>("leftOut");
    QTest::newRow("none") << 3 << network::ActivationKind::Linear << "";
    QTest::newRow("softmax") << 3 << network::ActivationKind::Softmax << "Softmax";
    QTest::newRow("sigmoid") << 1 << network::ActivationKind::Sigmoid << "Sigmoid";
}

void TestImportNetwork::logitsAreCalledSo()
{
    QFETCH(int, outputs);
    QFETCH(network::ActivationKind, last);
    QFETCH(QString, leftOut);
    const std::string tag = QTest::currentDataTag();
    RandomDesignOptions options;
    options.widths = {4, 6, outputs};
    synthesis::Design given = synthesis::tests::randomDesign(7, options);
    given.scaler.reset();
    given.inputNames = {"f0", "f1", "f2", "f3"};
    const network::TrainedNetwork logits = *given.trained;
    if (last != network::ActivationKind::Linear) {
        given.trained->architecture.layers.emplace_back(network::Activation{last});
        given.trained->architecture.ids.clear();
        given.trained->weights.emplace_back();
    }
    QVERIFY(synthesis::commit(synthesis::writeOnnx(given).value(), path("head " + tag)).has_value());
    const std::string file = path("head " + tag + ".snac");
    ImportRequest request;
    request.task = data::TaskKind::Classification;
    VERIFY_GOOD(imported(path("head " + tag + "/" + given.name + ".onnx"), file, request));
    Random random(2);
    const data::Matrix rows = synthesis::tests::randomNumbers(random, 20, 4, 3.0);
    PredictRequest ask;
    ask.point.file = file;
    ask.point.trial = 0;
    ask.data = dataFile(rows, "head.csv", false);
    RunControl control;
    const auto said = predict(ask, *m_environment, control);
    VERIFY_GOOD(said);
    QVERIFY(said->values.isApprox(network::forward(logits, rows), 1e-5F));
    QCOMPARE(QString::fromStdString(said->leftOut), leftOut);
    QCOMPARE(said->heading(0), "logit of " + said->outputNames[0]); // whatever the network ends with
    const bool told = std::ranges::any_of(said->notes, [](const std::string& note) {
        return note.starts_with("outputs are logits, the numbers before the S");
    });
    QCOMPARE(told, !leftOut.isEmpty());
}

void TestImportNetwork::floatsGoRound()
{
    const synthesis::Design given = synthesis::tests::randomDesign(7);
    QVERIFY(synthesis::commit(synthesis::writeOnnx(given).value(), path("floats")).has_value());
    const std::string onnx = path("floats/" + given.name + ".onnx");
    ImportRequest request;
    request.precision = Precision{.width = 10, .integer = 4};
    request.board = "zcu102";
    request.clockNs = 4.0;
    request.name = "mine: #1";
    const auto made = imported(onnx, path("floats.snac"), request);
    VERIFY_GOOD(made);
    QVERIFY(!made->study.origin.integers);
    QCOMPARE(made->name, std::string("mine: #1"));
    const auto point = designIn(path("floats.snac"));
    VERIFY_GOOD(point);
    QCOMPARE(point->design.board.id, std::string("zcu102"));
    QCOMPARE(point->design.clockNs, 4.0);
    QCOMPARE(point->design.network.input.width, 10);
    QCOMPARE(point->estimate.lut.value, made->study.trial.hardware->lut.value);
    QVERIFY(exported(path("floats.snac"), "onnx", path("floats again")).has_value());
    const QDir folder(QString::fromStdString(path("floats again")));
    const QStringList names = folder.entryList({"*.onnx"});
    QCOMPARE(names.size(), 1);
    VERIFY_GOOD(imported(folder.filePath(names.front()).toStdString(), path("floats2.snac"), request));
    const auto again = designIn(path("floats2.snac"));
    VERIFY_GOOD(again);
    QVERIFY(again->design.network == point->design.network);
    QVERIFY(again->design.trained->architecture.outputs() == point->design.trained->architecture.outputs());
}

void TestImportNetwork::everythingIsReported()
{
    const synthesis::Design given = synthesis::tests::randomDesign(3);
    QVERIFY(synthesis::commit(synthesis::writeBundle(given).value(), path("shown")).has_value());
    const std::string file = path("shown.snac");
    VERIFY_GOOD(imported(path("shown"), file));
    const auto opened = openStudy(file, m_environment->boards);
    VERIFY_GOOD(opened);
    const study::StudySummary& summary = opened->summary;
    QCOMPARE(summary.trials.size(), std::size_t{1});
    QCOMPARE(summary.front, std::vector<int>{0});
    QVERIFY(summary.start.imported && !summary.interrupted && summary.generations.empty());
    QVERIFY(study::notesOf(summary).front().starts_with("an imported network without a search"));
    const std::string json = study::reportJson(summary);
    QVERIFY(json.find("\"sha256\"") != std::string::npos);
    QVERIFY(study::reportHtml(summary, opened->job.yaml).find("without a search") != std::string::npos);
    QVERIFY(study::reportHtml(summary, opened->job.yaml).find("NSGA-II") == std::string::npos);
    QVERIFY(study::reportCsv(summary).find("imported") != std::string::npos);
    QVERIFY(study::frontSvg(summary).find("<svg") != std::string::npos);
    VERIFY_GOOD(readNetwork(file, 0));
    const auto progress = progressOf(file, m_environment->boards);
    VERIFY_GOOD(progress);
    QVERIFY(!progress->isUnfinished);
    RunControl control;
    EstimateRequest request;
    request.file = file;
    const auto priced = estimate(request, *m_environment, control);
    VERIFY_GOOD(priced);
    QCOMPARE(priced->networks.size(), std::size_t{1});
    QCOMPARE(priced->networks.front().cost.lut.value, summary.trials.front().hardware->lut.value);
    request.reuseFactor = 4;
    const auto reused = estimate(request, *m_environment, control);
    VERIFY_GOOD(reused);
    QCOMPARE(reused->networks.size(), std::size_t{1});
    QVERIFY(!reused->notes.empty());
}

void TestImportNetwork::whatNeedsASearchSaysSo()
{
    const std::string file = path("shown.snac");
    auto job = jobToResume(file, m_environment->boards);
    VERIFY_GOOD(job);
    const auto says = [](const auto& result, const char* words) {
        return !result && result.error().message.find(words) != std::string::npos;
    };
    Queue queue(Workers(test::shippedInUse()), {.inBackground = true});
    job->trials = 20;
    const JobPtr search = queue.submit(SearchRequest{*job});
    search->wait();
    QVERIFY(says(search->outcome(), "no search to go on with"));
    study::CompressionJob local;
    local.config = job->config;
    local.file = file;
    local.trials = {0};
    local.options = job->config.compression;
    const JobPtr compress = queue.submit(CompressRequest{local});
    compress->wait();
    QVERIFY(says(compress->outcome(), "--data"));
    RunControl control;
    QVERIFY(says(testFront(*job, control), "--data"));
    QVERIFY(says(scoreFloats(file, {0}, control, m_environment->boards), "--data"));
    QVERIFY(designIn(file).has_value()); // and nothing was changed
}

void TestImportNetwork::dataAreTakenInTheOrderOfTheNetwork()
{
    RandomDesignOptions options;
    options.widths = {4, 6, 3};
    synthesis::Design given = synthesis::tests::randomDesign(11, options);
    given.inputNames = {"f2", "F0", "f3", "f1"};
    given.outputNames = {"green", "blue", "red"};
    given.scaler = data::Scaler{Eigen::RowVectorXf::Constant(4, 0.5F), Eigen::RowVectorXf::Constant(4, 2.0F)};
    QVERIFY(synthesis::commit(synthesis::writeBundle(given).value(), path("ordered")).has_value());
    Random random(4);
    const data::Matrix rows = synthesis::tests::randomNumbers(random, 90, 4, 4.0);
    ImportRequest request;
    request.data = dataFile(rows, "ordered.csv", true);
    const std::string file = path("ordered.snac");
    const auto made = imported(path("ordered"), file, request);
    VERIFY_GOOD(made);
    QCOMPARE(made->study.dataset.inputNames, (std::vector<std::string>{"f2", "f0", "f3", "f1"}));
    QCOMPARE(made->study.dataset.classNames, given.outputNames);

    // What the integers say of the rows, computed here.
    data::Matrix inputs(rows.rows(), 4);
    inputs << rows.col(2), rows.col(0), rows.col(3), rows.col(1);
    given.scaler->apply(inputs);
    const fixedpoint::RawMatrix wanted = fixedpoint::evaluate(given.network, inputs);
    RunControl control;
    PredictRequest ask;
    ask.point.file = file;
    ask.point.trial = 0;
    ask.data = request.data;
    const auto predicted = predict(ask, *m_environment, control);
    VERIFY_GOOD(predicted);
    QVERIFY(predicted->format.has_value());
    QVERIFY(predicted->integers == wanted);
    int right = 0;
    const std::vector<int> numbers = {2, 0, 1}; // red, green, blue among the outputs
    for (Eigen::Index row = 0; row < wanted.rows(); ++row) {
        Eigen::Index largest = 0;
        wanted.row(row).maxCoeff(&largest);
        right += largest == numbers[static_cast<std::size_t>(row % 3)] ? 1 : 0;
    }
    QCOMPARE(predicted->accuracy().value_or(-1.0), right / 90.0);

    // The rows of the check and of the test set are taken alike.
    const auto point = designIn(file);
    VERIFY_GOOD(point);
    for (Eigen::Index row = 0; row < point->design.vectors.inputs.rows(); ++row) {
        bool found = false;
        for (Eigen::Index other = 0; other < inputs.rows() && !found; ++other) {
            found = point->design.vectors.inputs.row(row) == inputs.row(other).unaryExpr([&](float value) {
                return fixedpoint::toRaw(static_cast<double>(value), given.network.input);
            });
        }
        QVERIFY(found);
    }
    const auto job = jobToResume(file, m_environment->boards);
    VERIFY_GOOD(job);
    VERIFY_GOOD(testFront(*job, control));

    given.outputNames = {"north", "east", "south"};
    QVERIFY(synthesis::commit(synthesis::writeBundle(given).value(), path("others")).has_value());
    const auto others = imported(path("others"), path("others.snac"), request);
    QVERIFY(!others && others.error().message.find("--classes") != std::string::npos);
    request.classNames = {"green", "blue", "red"};
    VERIFY_GOOD(imported(path("others"), path("others.snac"), request));
    QVERIFY(isTidy());
}

void TestImportNetwork::aNetworkWithDataIsCompressed()
{
    const std::string file = path("ordered.snac");
    const auto job = jobToResume(file, m_environment->boards);
    VERIFY_GOOD(job);
    study::CompressionJob local;
    local.config = job->config;
    local.file = file;
    local.trials = {0};
    local.options = job->config.compression;
    local.options.precisions = {{6, 2}};
    local.options.schedule.sparsities = {0.5};
    local.options.methods.resize(1);
    local.options.structures.resize(1);
    local.options.warmUpEpochs = 1;
    local.options.epochs = 1;
    Queue queue(Workers(test::shippedInUse()), {.inBackground = true});
    const JobPtr compress = queue.submit(CompressRequest{local});
    compress->wait();
    VERIFY_GOOD(compress->outcome());
    const auto* steps = compress->outcomeAs<study::CompressionSummary>();
    QVERIFY(steps && steps->steps.size() == 2);
    RunControl control;
    PointRequest point;
    point.file = file;
    point.step = study::stepName(steps->steps, *steps->steps.back());
    const auto design = designOf(point, *m_environment, control);
    VERIFY_GOOD(design);
    QVERIFY(!design->ownIntegers && !design->design.origin.imported.empty());
}

void TestImportNetwork::whatIsNoNetworkLeavesNothing()
{
    QVERIFY(synthesis::commit(
                {{"words.onnx", "hello"}, {"words.npz", "PK\x03\x04 and no more"}, {"words.txt", "a text"}},
                path("bad"))
                .has_value());
    const QStringList before = QDir(m_folder.path()).entryList();
    for (const char* name :
         {"bad/words.onnx", "bad/words.npz", "bad/words.txt", "bad", "bad/none.onnx", "/dev/null"}) {
        const std::string network = name[0] == '/' ? name : path(name);
        const auto made = imported(network, path("bad.snac"));
        QVERIFY2(!made, name);
        QVERIFY2(made.error().place.file.starts_with(network), made.error().toString().c_str());
    }
    const auto refused = [&](ImportRequest request, const std::string& file) {
        return !imported(path("shown"), file, std::move(request));
    };
    QVERIFY(refused({}, path("shown.snac"))); // there already
    QVERIFY(refused({}, path("shown.txt")));
    QVERIFY(refused({}, ""));
    ImportRequest request;
    request.board = "no such board";
    QVERIFY(refused(request, path("bad.snac")));
    request = {};
    request.precision = Precision{};
    QVERIFY(refused(request, path("bad.snac"))); // it has integers
    request = {};
    request.standardise = true;
    QVERIFY(refused(request, path("bad.snac"))); // without data
    request = {};
    request.classNames = {"one"};
    QVERIFY(refused(request, path("bad.snac")));
    request = {};
    request.data = path("none.csv");
    QVERIFY(refused(request, path("bad.snac")));
    request.data = path("ordered.csv");
    QVERIFY(refused(request, path("bad.snac"))); // of another number of inputs
    QCOMPARE(QDir(m_folder.path()).entryList(), before);
    QVERIFY(isTidy());
}

QTEST_GUILESS_MAIN(TestImportNetwork)
#include "tst_import_network.moc"
