// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/config/study_file.h"
#include "snac/study/study_rules.h"

#include "snac/space/domain_check.h"

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

} // namespace

class TestStudyFile : public QObject
{
    Q_OBJECT

private slots:
    void shippedStudiesAreClean_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* name : {"jets", "quick-start", "jets-pynq", "jets-precision"}) {
            QTest::newRow(name) << QStringLiteral(SNAC_SOURCE_DIR "/configs/%1.yaml").arg(name);
        }
    }

    void shippedStudiesAreClean()
    {
        QFETCH(QString, file);
        const auto outcome = read(fileText(file));
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        QCOMPARE(allOf(outcome.diagnostics), std::string());
        QCOMPARE(allOf(outcome.notUsedYet), std::string());
    }

    void jetsIsTheSpaceOfTheSlides()
    {
        const auto outcome = read(fileText(QStringLiteral(SNAC_SOURCE_DIR "/configs/jets.yaml")));
        QVERIFY(outcome.config.has_value());
        const study::StudyConfig& config = *outcome.config;
        QCOMPARE(config.trials, 500);
        QCOMPARE(config.training.epochs, 5);
        QCOMPARE(config.training.folds, 3);
        QCOMPARE(config.evolution.populationSize, 20);
        QCOMPARE(config.hls.board, std::string("vu13p"));
        QCOMPARE(config.hls.clockNs, 5.0);
        const auto space = space::SearchSpace::build(config.space, 16, 5);
        QVERIFY(space.has_value());
        QCOMPARE(space->size().candidates, (36 + 72 + 144 + 288 + 864) * 3.0 * 2 * 3 * 3 * 4);
        const auto baselines = space->baselines();
        QVERIFY(baselines.has_value());
        QCOMPARE(space->decode(baselines->front().second).architecture.widths(),
                 (std::vector<int>{16, 120, 60, 32, 64, 64, 64, 32, 44, 5}));
    }

    void riskAndDefaultObjectives_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("pessimistic");
        QTest::addColumn<QString>("resource");
        QTest::newRow("default") << "search: {seed: 1}\n" << false << "max_resource";
        QTest::newRow("expected") << "search: {risk: expected}\n" << false << "max_resource";
        QTest::newRow("pessimistic") << "search: {risk: pessimistic}\n" << true << "max_resource";
        QTest::newRow("SNAC-Pack's form") << "search: {model_type: block}\n" << false << "avg_resource";
        QTest::newRow("written") << "search: {model_type: mlp, objectives: [accuracy, max_resource]}\n"
                                 << false << "max_resource";
    }

    void riskAndDefaultObjectives()
    {
        QFETCH(QString, text);
        const auto outcome = read(text.toUtf8());
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        QTEST(outcome.config->risk == study::Risk::Pessimistic, "pessimistic");
        QTEST(QString::fromStdString(outcome.config->objectives[1].name), "resource");
        const auto wrong = read("search: {risk: high}\n");
        QVERIFY(!wrong.config.has_value());
        QVERIFY2(allOf(wrong.diagnostics).find("choices: expected, pessimistic") != std::string::npos,
                 allOf(wrong.diagnostics).c_str());
    }

    /// It is no gene, but a candidate says the formats of all its layers, and is scored at them.
    void outputsHaveTheirOwnPrecision()
    {
        const auto outcome = read("search_space: {num_layers: [2], layer_widths: [[16]]}\n"
                                  "hls_config: {model: {precision: \"ap_fixed<16,6>\", "
                                  "output_precision: \"ap_fixed<24,22>\"}}\n");
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        QVERIFY(outcome.config->space.hardware.scoresFormats());
        const auto space = space::SearchSpace::build(outcome.config->space, 4, 1);
        QVERIFY(space.has_value());
        for (const space::Gene& gene : space->genes()) {
            QVERIFY(gene.name.find("precision") == std::string::npos);
        }
        Random random(1);
        const space::Candidate candidate = space->decode(space->random(random));
        QCOMPARE(QString::fromStdString(candidate.hardware.precisionText()),
                 QStringLiteral("ap_fixed<16,6>/ap_fixed<16,6>/ap_fixed<24,22>"));
    }

    void listsOfTheDesignAreGenes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("genes");
        const auto row = [](const char* name, const char* text, const char* genes) {
            QTest::newRow(name) << QString(text) << QString(genes);
        };
        const char* head = "search_space: {num_layers: [1], layer_widths: [[16]], activation: [ReLU], "
                           "batch_norm: [false]}\n";
        const auto with = [head](const char* rest) { return std::string(head) + rest; };
        row("nothing", with("hls_config: {board: vu13p}\n").c_str(), "");
        row("single values",
            with("hls_config: {model: {precision: \"ap_fixed<6,2>\", reuse_factor: 4}}\n").c_str(), "");
        row("flow", with("hls_config: {model: {precision: [ap_fixed<8,3>, ap_fixed<6,2>]}}\n").c_str(),
            "precision");
        row("quoted", with("hls_config: {model: {precision: [\"ap_fixed<8,3>\", 'fixed<6, 2>']}}\n").c_str(),
            "precision");
        row("block",
            with("hls_config:\n  model:\n    precision:\n      - ap_fixed<8,3>\n      - ap_fixed<6,2>\n"
                 "    reuse_factor: [1, 2, 4]\n    strategy: [Latency, Resource]\n")
                .c_str(),
            "precision reuse_factor strategy");
        row("range", with("hls_config: {model: {reuse_factor: {min: 1, max: 64, log: true}}}\n").c_str(),
            "reuse_factor");
        row("by layer",
            with("hls_config:\n  model: {precision: [ap_fixed<8,3>, ap_fixed<6,2>], reuse_factor: [1, 2]}\n"
                 "  per_layer: [precision]\n")
                .c_str(),
            "layer_1_precision output_precision reuse_factor");
    }

    void listsOfTheDesignAreGenes()
    {
        QFETCH(QString, text);
        QFETCH(QString, genes);
        const auto outcome = read(text.toUtf8());
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        const auto space = space::SearchSpace::build(outcome.config->space, 16, 5);
        QVERIFY(space.has_value());
        QStringList names;
        for (const space::Gene& gene : space->genes()) {
            names << QString::fromStdString(gene.name);
        }
        QCOMPARE(names.join(QLatin1Char(' ')), genes);
        const bool six = text.contains(QStringLiteral("precision: \"ap_fixed<6,2>"));
        QCOMPARE(outcome.config->hls.precision, (hardware::Precision{six ? 6 : 8, six ? 2 : 3}));
        QCOMPARE(outcome.config->hls.reuseFactor, six ? 4 : 1);
        QCOMPARE(outcome.config->hls.strategy, hardware::Strategy::Latency);
    }

    void studiesOfSnacPackLoad_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<int>("bops"); // quantity of the second objective
        QTest::addColumn<int>("objectives");
        using Form = space::SpaceOptions::Form;
        QTest::newRow("mlp") << static_cast<int>(Form::MlpSnac)
                             << static_cast<int>(study::Quantity::BopsSnacMlp) << 4;
        QTest::newRow("blocks") << static_cast<int>(Form::Blocks)
                                << static_cast<int>(study::Quantity::BopsSnacBlock) << 2;
    }

    void studiesOfSnacPackLoad()
    {
        QFETCH(int, form);
        QFETCH(int, bops);
        QFETCH(int, objectives);
        const auto outcome = read(fileText(
            QStringLiteral(SNAC_SOURCE_DIR "/tests/data/snac_pack/%1.yaml").arg(QTest::currentDataTag())));
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        const study::StudyConfig& config = *outcome.config;
        QCOMPARE(static_cast<int>(config.space.form), form);
        QCOMPARE(static_cast<int>(config.objectives.size()), objectives);
        QCOMPARE(static_cast<int>(config.objectives[1].quantity), bops);
        QCOMPARE(config.objectives[1].name, std::string("bops"));
        QCOMPARE(config.hls.board, std::string("zcu102"));
        QCOMPARE(config.hls.precision, (hardware::Precision{10, 4}));
        QCOMPARE(config.compression.precisions.size(), std::size_t{2});
        // SNAC-Pack counts the integer bits without the sign.
        QCOMPARE(config.compression.precisions[1].toString(), std::string("ap_fixed<8,5,AP_RND,AP_SAT>"));
        const std::string later = allOf(outcome.notUsedYet);
        QVERIFY2(later.find("channel_space") != std::string::npos, later.c_str());
    }

    /// No DSP and no block RAM are budgets that networks keep.
    void budgetsOfNothing()
    {
        const auto outcome =
            read("search:\n  constraints: {dsp_pct: 0, bram_pct: 0, dsp: 0, bram18: 0, lut: 30000}\n");
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        QCOMPARE(outcome.config->constraints.size(), std::size_t{5});
        QVERIFY(outcome.config->constraints[4].quantity == study::Quantity::Lut);
    }

    /// Studies that an earlier program began go on meaning what they meant, limits and all.
    void wordsOfEarlierPrograms()
    {
        const std::string text =
            "# lut here\nsearch:\n  objectives: [accuracy, lut, cc]\n  constraints: {lut: 30, "
            "bram: 3000, dsp: 10}\n  reference_point: {\"lut\": 90}\n";
        const auto outcome = readStudy(text, "f.yaml", boards(), FileKind::Study, study::Words::Old);
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        using enum study::Quantity;
        QVERIFY(outcome.config->objectives[1].quantity == LutPct);
        QCOMPARE(outcome.config->objectives[1].reference.value_or(0.0), 90.0);
        QVERIFY(outcome.config->constraints[0].quantity == LutPct);
        QVERIFY(outcome.config->constraints[1].quantity == BramPct);
        QVERIFY(outcome.config->constraints[2].quantity == DspPct);
        const std::string now = inTodaysWords(text, study::Words::Old);
        QCOMPARE(now,
                 std::string("# lut here\nsearch:\n  objectives: [accuracy, lut_pct, cc]\n  constraints: "
                             "{lut_pct: 30, bram_pct: 3000, dsp_pct: 10}\n  reference_point: {\"lut_pct\": "
                             "90}\n"));
        QCOMPARE(inTodaysWords(now, study::Words::Now), now);
        QCOMPARE(inTodaysWords("a: [", study::Words::Old), std::string("a: ["));
    }

    /// SNAC-Pack's lists of windows are genes, and the data are read with what all of them need.
    void windowsOfTracesAreGenes()
    {
        const QByteArray head = "dataset: {name: readout, start_location: 60}\nsearch: {n_trials: 300}\n";
        const auto both = read(head + "search_space:\n  start_location_space: [25, 50, 100]\n"
                                      "  window_size_space: [25, 400]\n");
        QVERIFY2(both.config.has_value(), allOf(both.diagnostics).c_str());
        QCOMPARE(allOf(both.notUsedYet), std::string());
        QVERIFY(both.config->space.window.has_value());
        QCOMPARE(both.config->space.window->first, 25);
        QCOMPARE(both.config->dataset.windowStart, 25);
        QCOMPARE(both.config->dataset.windowSize, 475);
        QVERIFY(both.config->dataset.windowEndsWithTrace);
        QCOMPARE(both.described.inputs, 2 * 475);
        // Of the one that is left out, the data set says it; what reaches beyond the trace ends with it.
        const auto sizes = read(head + "search_space: {window_size_space: {min: 10, max: 1000}}\n");
        QVERIFY2(sizes.config.has_value(), allOf(sizes.diagnostics).c_str());
        QCOMPARE(sizes.config->dataset.windowStart, 60);
        QCOMPARE(sizes.described.inputs, 2 * (770 - 60));
        const auto starts = read("dataset: {name: readout}\nsearch: {n_trials: 300}\n"
                                 "search_space: {start_location_space: [0, 300]}\n");
        QVERIFY2(starts.config.has_value(), allOf(starts.diagnostics).c_str());
        QCOMPARE(space::highestOf(starts.config->space.window->sizes), 400.0); // SNAC-Pack's usual one
        const auto none = read(head);
        QVERIFY(none.config && !none.config->space.window && !none.config->dataset.windowEndsWithTrace);
    }

    void slideShortForm()
    {
        const auto outcome =
            read("dataset:\n  name: qubit\n  window_size: 400\n\nsearch:\n  n_trials: 500\n"
                 "  objectives: [fidelity, resources, cc]\n  use_hw_metrics: true\n\nlocal_search:\n"
                 "  precision_pairs: [(16,6), (8,3), (4,1)]\n  pruning_iterations: 10\n\nsynthesis:\n"
                 "  board: zcu102\n  reuse_factor: 8\n");
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        const study::StudyConfig& config = *outcome.config;
        QCOMPARE(config.trials, 500);
        QCOMPARE(config.objectives.size(), std::size_t{3});
        QCOMPARE(config.objectives[0].name, std::string("fidelity"));
        QVERIFY(config.objectives[0].quantity == study::Quantity::Accuracy && config.objectives[0].maximize);
        QVERIFY(config.objectives[1].quantity == study::Quantity::AverageResource &&
                !config.objectives[1].maximize);
        QVERIFY(config.objectives[2].quantity == study::Quantity::ClockCycles);
        QCOMPARE(config.hls.board, std::string("zcu102"));
        QCOMPARE(config.hls.reuseFactor, 8);
        const std::string notes = allOf(outcome.diagnostics);
        QVERIFY2(notes.find("note: search_space: missing") != std::string::npos, notes.c_str());
        QVERIFY2(notes.find("note: precision_pairs: as in SNAC-Pack the sign is not among the integer bits: "
                            "(16,6) is ap_fixed<16,7>, (8,3) is ap_fixed<8,4>, (4,1) is ap_fixed<4,2>") !=
                     std::string::npos,
                 notes.c_str());
        // Ten rounds that keep 80 % each, rewound, as SNAC-Pack does.
        QCOMPARE(config.compression.schedule.rounds(), 10);
        QVERIFY(qAbs(config.compression.schedule.sparsities[1] - 0.36) < 1e-12);
        QVERIFY(config.compression.after == compression::AfterPruning::Rewind);
    }

    void nativeLocalSearch()
    {
        const auto outcome =
            read("local_search:\n  precisions: [ap_fixed<8,3>, (6,2)]\n  schedule: polynomial 0.9 x 5\n"
                 "  qat_epochs: 3\n  pruning_epochs: 2\n  method: [iterative, one-shot]\n"
                 "  structure: structured\n  ranking: resource\n  rewind: true\n  ranges: learned\n"
                 "  granularity: weight\n  bit_cost: 0.01\n  table_bits: 9\n  learning_rate: 0.002\n"
                 "  distillation: 0.5\n  temperature: 3\n  accuracy_floor: 0.6\n");
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        const compression::CompressionOptions& options = outcome.config->compression;
        QCOMPARE(options.precisions.size(), std::size_t{2});
        QCOMPARE(compression::precisionName(options.precisions[0]), std::string("ap_fixed<8,3>"));
        QCOMPARE(compression::precisionName(options.precisions[1]), std::string("ap_fixed<6,2>"));
        QCOMPARE(options.schedule.rounds(), 5);
        QCOMPARE(options.schedule.sparsities.back(), 0.9);
        QCOMPARE(options.warmUpEpochs, 3);
        QCOMPARE(options.epochs, 2);
        QCOMPARE(options.methods.size(), std::size_t{2});
        QVERIFY(options.structures == std::vector{compression::Structure::Structured});
        QVERIFY(options.ranking == compression::Ranking::Resource);
        QVERIFY(options.after == compression::AfterPruning::Rewind);
        QVERIFY(options.ranges == training::Ranges::Learned);
        QVERIFY(options.granularity == training::Granularity::Weight);
        QCOMPARE(options.bitCost, 0.01);
        QCOMPARE(options.tableBits, 9);
        QCOMPARE(options.learningRate, 0.002);
        QCOMPARE(options.distillation, 0.5);
        QCOMPARE(options.temperature, 3.0);
        QCOMPARE(options.accuracyFloor, 0.6);
        const std::string later = allOf(outcome.notUsedYet);
        QVERIFY2(later.find("local_search") == std::string::npos, later.c_str());
    }

    void localSearchDefaults()
    {
        const auto outcome = read("search: {n_trials: 60}\n");
        QVERIFY(outcome.config.has_value());
        const compression::CompressionOptions& options = outcome.config->compression;
        compression::CompressionOptions defaults;
        defaults.warmUpMinSteps = defaults.minSteps =
            1000; // of a study file; the options by themselves add none
        QCOMPARE(compression::settingsText(options), compression::settingsText(defaults));
        QVERIFY(options.precisions == defaults.precisions);
        QVERIFY(options.methods == defaults.methods && options.structures == defaults.structures);
        QVERIFY(compression::check(options));
    }

    void bareSearchSpace()
    {
        const auto outcome = read(
            "mlp_width_space: [16, 32]\nact_space: [\"ReLU\", \"LeakyReLU\"]\nnorm_space: [\"batch\", null]\n"
            "block_types: [\"MLP\", \"None\"]\nnum_blocks: 3\noutput_dim: 2\noutput_activation: "
            "\"softmax\"\n",
            FileKind::SearchSpace);
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        QVERIFY(outcome.config->space.form == space::SpaceOptions::Form::Blocks);
        QCOMPARE(outcome.config->space.norms, (std::vector<std::string>{"batch", "none"}));
        QCOMPARE(outcome.config->space.outputDim, 2);
        QVERIFY(outcome.config->space.outputActivation == network::ActivationKind::Softmax);
    }

    void problemsHaveTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message"); // the beginning of one of the findings
        const auto row = [](const char* name, const char* text, const char* message) {
            QTest::newRow(name) << QByteArray(text) << message;
        };
        row("unknown key", "search:\n  n_trails: 5\n",
            "f.yaml:2:3: error: \"n_trails\" is not a key of search; did you mean n_trials?");
        row("wrong section", "search:\n  num_layers: 5\n",
            "f.yaml:2:3: error: \"num_layers\" is not a key of search; it belongs under search_space:");
        row("unknown section", "serach:\n  n_trials: 5\n",
            "f.yaml:1:1: error: \"serach\" is not a key; did you mean search?");
        row("type", "search:\n  n_trials: many\n",
            "f.yaml:2:13: error: n_trials: a number is expected here, not \"many\"");
        row("quoted", "search:\n  n_trials: \"5\"\n",
            "f.yaml:2:13: error: n_trials: a number is expected, but \"5\" is quoted");
        row("range", "search:\n  n_trials: 0\n",
            "f.yaml:2:13: error: n_trials: 0 is too small; the smallest value is 1");
        row("fraction", "search:\n  n_trials: 2.5\n",
            "f.yaml:2:13: error: n_trials: 2.5 must be a whole number");
        row("huge", "search:\n  n_trials: 1e999\n", "f.yaml:2:13: error: n_trials: 1e999 is beyond");
        row("huge whole", "search:\n  seed: 99999999999999999999999\n", "f.yaml:2:9: error: seed: ");
        row("infinity", "search:\n  crossover_prob: .inf\n",
            "f.yaml:2:19: error: crossover_prob: a number is expected");
        row("choice", "search:\n  loss: cross_entrpy\n",
            "f.yaml:2:9: error: loss: \"cross_entrpy\" is not known; did you mean cross_entropy?");
        row("objective", "search:\n  objectives: [accuracy, lutpct]\n",
            "f.yaml:2:26: error: objectives: \"lutpct\" is not known; did you mean lut_pct?");
        row("same objective", "search:\n  objectives: [accuracy, fidelity]\n",
            "f.yaml:2:26: error: objectives: fidelity and accuracy are the same");
        row("duplicate", "search:\n  epochs: 5\n  epochs: 6\n",
            "f.yaml:3:3: error: \"epochs\" is given twice, first in line 2");
        row("duplicate alias", "search:\n  objectives: [accuracy]\n  objective_names: [accuracy]\n",
            "f.yaml:3:3: error: \"objective_names\" (another name of search.objectives) is given twice");
        row("duplicate section", "search:\n  epochs: 5\nsearch:\n  seed: 6\n",
            "f.yaml:3:1: error: the section \"search\" is given twice, first in line 1");
        row("section as value", "search: 5\n", "f.yaml:1:9: error: \"search\" is a section");
        row("empty", "", "f.yaml:1:1: error: the file sets nothing");
        row("comment only", "# nothing\n", "f.yaml:1:1: error: the file sets nothing");
        row("text only", "hello\n", "f.yaml:1:1: error: a study file is a list of sections");
        row("list", "- a\n- b\n", "f.yaml:1:1: error: a study file is a list of sections");
        row("tab", "search:\n\tepochs: 5\n", "f.yaml:2:1: error: a tab is used for indentation");
        row("not closed", "search:\n  objectives: [accuracy\n", "f.yaml:");
        row("null byte", "search:\n  epochs: 5\n#\x01\n", "f.yaml:3:2: error: this is a binary file");
        row("latin-1", "name: caf\xe9\n", "f.yaml:1:10: error: the text is not UTF-8");
        row("column counts characters", "{name: \"\xc3\xa9\xc3\xa9\", search: {epochs: x}}\n",
            "f.yaml:1:31: error: epochs");
        row("no value", "search:\n  epochs:\n", "f.yaml:2:10: error: epochs: has no value");
        row("board", "hls_config:\n  board: zcu1O2\n", "f.yaml:2:10: error: board: ");
        row("precision", "hls_config:\n  model: {precision: \"ap_fixed<8>\"}\n",
            "f.yaml:2:22: error: precision: ");
        row("flags", "search:\n  objectives: [accuracy, ii]\n  maximize_flags: [true]\n",
            "f.yaml:3:19: error: maximize_flags: 1 flag for 2 objectives");
        row("flag contradicts", "search:\n  objectives: [{accuracy: maximize}]\n  maximize_flags: [false]\n",
            "f.yaml:3:19: error: maximize_flags: contradicts");
        row("against the usual", "search:\n  objectives: [{accuracy: minimize}, ii]\n",
            "f.yaml:2:17: warning: objectives: accuracy is minimized here");
        row("untrained", "search:\n  objectives: [ii, lut_pct]\n",
            "f.yaml:2:15: warning: objectives: none of them depends on training");
        row("population", "search:\n  n_trials: 30\n  population: 20\n",
            "f.yaml:3:15: warning: population: 20 is more than a third of 30 trials");
        row("budget", "search:\n  constraints: {lutpct: 5}\n",
            "f.yaml:2:17: error: constraints: \"lutpct\" is not known; did you mean lut_pct?");
        row("budget in percent", "search:\n  constraints: {accuracy: 62}\n",
            "f.yaml:2:17: error: constraints: accuracy is a fraction");
        row("budget of a minus", "search:\n  constraints: {accuracy: -5}\n",
            "f.yaml:2:17: error: constraints: accuracy is a fraction from 0 to 1, so -5 cannot be meant");
        row("share as amount", "search:\n  constraints: {lut_pct: 3000}\n",
            "f.yaml:2:17: error: constraints: lut_pct is in per cent of the board, so 3000 cannot be meant; "
            "for "
            "3000 look-up tables write lut: 3000");
        row("amount as share", "search:\n  constraints: {lut: 12.5}\n",
            "f.yaml:2:17: error: constraints: lut is a number of look-up tables, so 12.5 cannot be meant; "
            "for "
            "12.5 % of the board write lut_pct: 12.5");
        row("small amount", "search:\n  constraints: {lut: 30}\n",
            "f.yaml:2:17: warning: constraints: at most 30 look-up tables leave room for hardly any network; "
            "for "
            "30 % of the board write lut_pct: 30");
        row("more than the board", "hls_config: {board: zcu102}\nsearch:\n  constraints: {dsp: 3000}\n",
            "f.yaml:3:17: error: constraints: dsp is a number of DSP slices, so 3000 is more than the 2520 "
            "of");
        row("nothing of a resource", "search:\n  constraints: {lut_pct: 0}\n",
            "f.yaml:2:17: error: constraints: no candidate can have lut_pct at most 0");
        row("same budget", "search:\n  constraints: {accuracy: 0.5, fidelity: 0.6}\n",
            "f.yaml:2:32: error: constraints: accuracy and fidelity are the same quantity");
        row("reference as amount",
            "search:\n  objectives: [accuracy, lut_pct]\n  reference_point: {lut_pct: 300}\n",
            "f.yaml:3:21: error: reference_point: lut_pct is in per cent of the board, so 300 cannot be "
            "meant");
        row("reference in per cent",
            "search:\n  objectives: [accuracy, lut]\n  reference_point: {accuracy: 20}\n",
            "f.yaml:3:21: error: reference_point: accuracy is a fraction from 0 to 1");
        row("reference of nothing", "search:\n  objectives: [accuracy, dsp]\n  reference_point: {dsp: 0}\n",
            "f.yaml:3:21: error: reference_point: nothing is below dsp 0");
        row("budget twice", "search:\n  constraints: {lut_pct: 5, lut_pct: 6}\n",
            "f.yaml:2:29: error: constraints: lut_pct is given twice");
        row("widths short", "search_space:\n  num_layers: [4]\n  layer_widths: [[8], [8]]\n",
            "f.yaml:3:17: warning: layer_widths: 2 lists for up to 4 layers");
        row("widths long", "search_space:\n  num_layers: [1]\n  layer_widths: [[8], [8]]\n",
            "f.yaml:3:17: warning: layer_widths: lists 2 to 2 are never used");
        row("width twice", "search_space:\n  layer_widths: [[8, 8]]\n",
            "f.yaml:2:22: error: layer_widths: 8 is listed twice");
        row("range order", "search_space:\n  learning_rate: {min: 0.1, max: 0.01}\n",
            "f.yaml:2:18: error: learning_rate: min 0.1 is above max 0.01");
        row("range key", "search_space:\n  learning_rate: {min: 0.1, mx: 1}\n",
            "f.yaml:2:29: error: learning_rate: \"mx\" does not belong to a range");
        row("forms mixed", "search_space:\n  num_layers: [2]\n  block_types: [MLP]\n",
            "f.yaml:3:16: error: block_types: SNAC-Pack's keys and the native ones");
        row("baseline", "search:\n  baselines: {x: {layer_widths: [5]}}\n",
            "f.yaml:2:14: error: baselines: baseline \"x\": ");
        row("baseline gene", "search:\n  baselines: {x: {activaton: ReLU}}\n",
            "f.yaml:2:14: error: baselines: baseline \"x\": \"activaton\" is not a gene");
        row("folds and precision",
            "search:\n  n_folds: 3\n  quantized_epochs: 2\nhls_config: {model: {precision: [ap_fixed<8,3>, "
            "ap_fixed<6,2>]}}\n",
            "f.yaml:3:21: error: quantized_epochs: networks are trained at a precision on one validation "
            "set");
        row("one precision", "search:\n  quantized_epochs: 2\n",
            "f.yaml:2:21: warning: quantized_epochs: the precision is no gene");
        row("an output that ends at 1",
            "dataset: {path: a.csv}\nsearch: {objectives: [rmse, lut_pct]}\nsearch_space:\n  "
            "output_activation: "
            "Tanh\n",
            "f.yaml:4:22: warning: output_activation: Tanh gives numbers from -1 to 1 alone");
        row("folds", "dataset: {rows: 100}\nsearch:\n  n_folds: 50\n",
            "f.yaml:3:12: error: n_folds: 50 folds of 80 rows are too small");
        row("fractions", "dataset:\n  validation_fraction: 0.6\n  test_fraction: 0.5\n",
            "f.yaml:2:24: error: validation_fraction: with test_fraction");
        row("precision twice", "hls_config:\n  model: {precision: [ap_fixed<8,3>, ap_fixed<8, 3>]}\n",
            "f.yaml:2:38: error: precision: ap_fixed<8,3> is listed twice");
        row("precision in a list", "hls_config:\n  model: {precision: [ap_fixed<8,3>, ap_fixed<6,9>]}\n",
            "f.yaml:2:38: error: precision: precision ap_fixed<6,9> is out of range");
        row("half a precision", "hls_config:\n  model: {precision: [ap_fixed<8,3>, ap_fixed<6]}\n",
            "f.yaml:2:38: error: precision: `ap_fixed<6` is not a precision");
        row("wide precision", "hls_config:\n  model: {precision: \"ap_fixed<28,22>\"}\n",
            "f.yaml:2:22: warning: precision: ap_fixed<28,22>: networks are rounded to at most 24 bits");
        row("wide outputs", "hls_config:\n  model: {output_precision: \"ap_fixed<28,22>\"}\n",
            "f.yaml:2:29: error: output_precision: ap_fixed<28,22>: networks are rounded to 2 to 24 bits");
        row("strategy", "hls_config:\n  model: {strategy: [Latency, Fast]}\n",
            "f.yaml:2:31: error: strategy: \"Fast\" is not known");
        row("nothing to choose", "hls_config:\n  model: {reuse_factor: [1, 2]}\n  per_layer: [strategy]\n",
            "f.yaml:3:14: warning: per_layer: strategy has a single value");
        row("by layer", "hls_config:\n  per_layer: [width]\n",
            "f.yaml:2:15: error: per_layer: \"width\" is not known");
        row("one reuse of many",
            "hls_config:\n  model: {reuse_factor: [1, 2, 7], strategy: [Latency, Resource]}\n",
            "f.yaml:2:25: warning: reuse_factor: 7 does not fit layer 1 at 16 x 16 = 256");
        row("reuse", "hls_config:\n  model: {reuse_factor: 7, strategy: Resource}\n",
            "f.yaml:2:25: warning: reuse_factor: 7 does not fit layer 1 at 16 x 16 = 256");
        row("boards differ", "hls_config: {board: vu13p}\nsynthesis: {board: zcu102}\n",
            "f.yaml:2:20: warning: board: differs");
        row("no such file", "dataset:\n  path: nowhere.csv\n",
            "f.yaml:2:9: warning: there is no file nowhere.csv");
        row("label column of an archive", "dataset: {path: a.npz, label_column: y}\n",
            "f.yaml:1:24: error: label_column goes with text tables (CSV), and this is an .npz archive: name "
            "the");
        row("array of a table", "dataset: {path: a.csv, labels_key: y}\n",
            "f.yaml:1:24: error: labels_key goes with .npz archives and HDF5 files, and this is a text "
            "table: name the column");
        row("header of simulated rows", "dataset:\n  name: jets\n  header: yes\n",
            "f.yaml:3:3: error: header goes with text tables (CSV), and these rows are simulated: remove it");
        row("jets with a path", "dataset:\n  name: jets\n  path: a.csv\n",
            "f.yaml:3:9: error: path: the data set jets is simulated");
        row("pair", "local_search:\n  precision_pairs: [(16,6), (8,9)]\n",
            "f.yaml:2:29: error: precision_pairs: total bits");
        row("half a pair", "local_search:\n  precision_pairs: [(16,6), (8]\n",
            "f.yaml:2:29: error: precision_pairs: ");
        row("schedule down", "local_search:\n  schedule: 50, 40\n",
            "f.yaml:2:13: error: schedule: round 2 of the pruning schedule: the sparsity goes down");
        row("schedule to all", "local_search:\n  schedule: 50, 100\n",
            "f.yaml:2:13: error: schedule: round 2 of the pruning schedule: a sparsity of 100 %");
        row("wide precision", "local_search:\n  precisions: [(32,16)]\n",
            "f.yaml:2:15: error: precisions: ap_fixed<32,16");
        row("wide pair", "local_search:\n  precision_pairs: [(32,16)]\n",
            "f.yaml:2:20: warning: precision_pairs: (32,16): ap_fixed<32,17");
        row("two meanings", "local_search:\n  precisions: [(8,3)]\n  precision_pairs: [(8,3)]\n",
            "f.yaml:3:20: error: precision_pairs: precisions says the same");
        row("two schedules", "local_search:\n  schedule: classic\n  pruning_rate: 0.8\n",
            "f.yaml:3:17: error: pruning_rate: schedule says the same");
        row("keeps all", "local_search:\n  pruning_rate: 1\n",
            "f.yaml:2:17: error: pruning_rate: the fraction kept");
        row("merge key", "a: &a {epochs: 3}\nsearch:\n  <<: *a\n",
            "f.yaml:3:3: error: \"<<\" is not a key of search");
        row("alias to itself", "search: &s\n  baselines: *s\n",
            "f.yaml:2:14: error: this alias refers to a value that contains it");
        row("second document", "search: {epochs: 3}\n---\nsearch: {epochs: 4}\n",
            "f.yaml:2:1: error: this text cannot be read here");
        row("small space",
            "search:\n  n_trials: 99\nsearch_space:\n  num_layers: 1\n  layer_widths: [[4, 8]]\n  "
            "activation: ReLU\n  batch_norm: true\n",
            "f.yaml:2:13: warning: n_trials: the search space has only 2 candidates");
    }

    void problemsHaveTheirPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        const auto outcome = read(text);
        const QString all = QString::fromStdString(allOf(outcome.diagnostics));
        const QStringList lines = all.split('\n');
        QVERIFY2(std::any_of(lines.begin(), lines.end(),
                             [&](const QString& line) { return line.startsWith(message); }),
                 qPrintable("found:\n" + all));
        QCOMPARE(outcome.config.has_value(), !hasErrors(outcome.diagnostics));
    }

    void allProblemsAtOnce()
    {
        const auto outcome = read("search:\n  n_trials: x\n  epochs: -1\ndataset: {rows: [}\nhls_config:\n  "
                                  "bord: vu13p\nsearch_space:\n  l1: [0, a]\n");
        const std::string all = allOf(outcome.diagnostics);
        for (const char* part : {":2:13: error: n_trials", ":3:11: error: epochs",
                                 ":4:", ":6:3: error: \"bord\"", ":8:11: error: l1"}) {
            QVERIFY2(all.find(part) != std::string::npos, all.c_str());
        }
        QVERIFY(!outcome.config.has_value());
    }

    void lengthsCoverTheOffendingText()
    {
        const auto outcome = read("search:\n  n_trails: 5 # five\n  loss: cross entropy\n");
        QCOMPARE(outcome.diagnostics.at(1).length, 8);
        QCOMPARE(outcome.diagnostics.at(2).length, 13);
        QCOMPARE(outcome.diagnostics.at(2).path, std::string("search.loss"));
    }

    void directionsAndDomains()
    {
        const auto outcome = read("search:\n  objectives: {accuracy: maximize, lut_pct: minimize}\n  "
                                  "reference_point: {lut_pct: 80}\n"
                                  "search_space:\n  learning_rate: {min: 1e-4, max: 1e-2, log: true}\n  "
                                  "batch_size: {min: 32, max: 512}\n"
                                  "  num_layers: 2\n  layer_widths: [16, 32]\n");
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        QCOMPARE(outcome.config->objectives.size(), std::size_t{2});
        QCOMPARE(outcome.config->objectives[1].reference.value_or(0), 80.0);
        const auto& rate = std::get<space::RealRange>(outcome.config->space.learningRate);
        QVERIFY(rate.low == 1e-4 && rate.high == 1e-2 && rate.logarithmic);
        QCOMPARE(std::get<space::IntegerRange>(outcome.config->space.batchSize).high, std::int64_t{512});
        QCOMPARE(outcome.config->space.layerWidths.size(), std::size_t{1});
    }

    void singleLogit()
    {
        const auto outcome = read("dataset: {path: /nowhere.csv}\nsearch: {loss: binary_cross_entropy}\n");
        QVERIFY(outcome.config.has_value());
        QCOMPARE(outcome.config->space.outputDim, 1);
        QCOMPARE(outcome.config->dataset.name, std::string("file"));
    }

    void pathsCountFromTheFile()
    {
        const auto outcome = readStudy("dataset: {path: data/a.csv}\n", "/home/me/study.yaml", boards());
        QVERIFY(outcome.config.has_value());
        QCOMPARE(outcome.config->dataset.path, std::string("/home/me/data/a.csv"));
        QCOMPARE(outcome.config->name, std::string("study"));
    }

    void boardFiles()
    {
        for (const hardware::Board& board : boards().boards()) {
            const auto outcome = read(fileText(QString::fromStdString(board.file)), FileKind::Board);
            QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        }
        const auto broken = read("id: x\nname: X\npart: p\nlut: many\nffs: 5\n", FileKind::Board);
        const std::string all = allOf(broken.diagnostics);
        QVERIFY2(all.find("f.yaml:4:6: error: lut: a number") != std::string::npos, all.c_str());
        QVERIFY2(all.find("f.yaml:5:1: error: \"ffs\" is not a key; did you mean ff?") != std::string::npos,
                 all.c_str());
        QVERIFY2(all.find("\"dsp\" is missing") != std::string::npos, all.c_str());
    }

    void anchorsAreAllowed()
    {
        const auto outcome =
            read("search_space:\n  layer_widths:\n    - &w [16, 32]\n    - *w\n  num_layers: [1, 2]\n");
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        QCOMPARE(std::get<space::Ordinal>(outcome.config->space.layerWidths.at(1)).values,
                 (std::vector<double>{16, 32}));
    }

    void byteOrderMarkAndWindowsLines()
    {
        const auto outcome = read("\xEF\xBB\xBFsearch:\r\n  epochs: 7\r\n  n_trials: x\r\n");
        QVERIFY(allOf(outcome.diagnostics)
                    .ends_with("f.yaml:3:13: error: n_trials: a number is expected here, not \"x\"\n"));
    }

    void columnsAndWeightsOfData()
    {
        const auto outcome = read("dataset:\n  path: t.csv\n  drop: [run, \"a, b\"]\n  weight_column: w\n"
                                  "  class_weights: balanced\n");
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        const data::DatasetOptions& options = outcome.config->dataset;
        QCOMPARE(options.drop, (std::vector<std::string>{"run", "a, b"}));
        QCOMPARE(options.weightColumn, std::string("w"));
        QCOMPARE(options.classWeights, data::ClassWeights::Balanced);
        QVERIFY(options.findOneHot);
        const auto bound = read("dataset:\n  path: t.csv\n  group_column: run\n");
        QCOMPARE(bound.config->dataset.groupColumn, std::string("run"));
        QCOMPARE(read("dataset:\n  path: t.csv\n  time_column: t\n").config->dataset.timeColumn,
                 std::string("t"));
        const auto both = read("dataset:\n  path: t.csv\n  time_column: t\n  group_column: run\n");
        QVERIFY2(allOf(both.diagnostics).contains("keep one of them"), allOf(both.diagnostics).c_str());
        const auto one = read("dataset:\n  path: t.csv\n  drop: run\n");
        QCOMPARE(one.config->dataset.drop, std::vector<std::string>{"run"});
        const auto photos = read("dataset:\n  path: photos\n  colors: grey\n");
        QVERIFY2(photos.config.has_value(), allOf(photos.diagnostics).c_str());
        QCOMPARE(photos.config->dataset.colors, data::PictureColors::Grey);
        const auto table = read("dataset:\n  path: t.csv\n  colors: grey\n");
        QVERIFY(allOf(table.diagnostics).find("colors goes with folders of pictures") != std::string::npos);
    }

    void decisionFollowsTheObjective_data()
    {
        QTest::addColumn<QByteArray>("search");
        QTest::addColumn<bool>("balanced");
        QTest::newRow("accuracy") << QByteArray("objectives: [accuracy, lut_pct]") << false;
        QTest::newRow("balanced accuracy") << QByteArray("objectives: [balanced_accuracy, lut_pct]") << true;
        QTest::newRow("asked for") << QByteArray("decision: balanced") << true;
        QTest::newRow("not wanted") << QByteArray(
                                           "decision: highest\n  objectives: [balanced_accuracy, lut_pct]")
                                    << false;
    }

    void decisionFollowsTheObjective()
    {
        QFETCH(QByteArray, search);
        QFETCH(bool, balanced);
        const auto outcome = read("dataset:\n  name: jets\nsearch:\n  " + search + "\n");
        QVERIFY2(outcome.config.has_value(), allOf(outcome.diagnostics).c_str());
        const auto wanted = balanced ? training::Decision::Balanced : training::Decision::Highest;
        QCOMPARE(outcome.config->training.decision, wanted);
        // Studies begun before there was such a thing keep theirs.
        QCOMPARE(study::withRules(*outcome.config, 2).training.decision, training::Decision::Highest);
        QCOMPARE(study::withRules(*outcome.config, 3).training.decision, wanted);
        QVERIFY(study::withRules(*outcome.config, 3).training.decisionByFold);
        QVERIFY(!study::withRules(*outcome.config, study::currentRules).training.decisionByFold);
    }

    void tooLarge()
    {
        const auto outcome = read(QByteArray("# ") + QByteArray(10 << 20, 'x'));
        QVERIFY(allOf(outcome.diagnostics).find("at most 4 MiB") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestStudyFile)
#include "tst_study_file.moc"
