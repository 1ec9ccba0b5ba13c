// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "snac/studio/pages/setup/form_fields.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::studio;

namespace {

const hardware::BoardCatalogue& boards()
{
    static const auto catalogue = snac::test::shippedEnvironment()->boards;
    return catalogue;
}

Analysis analysed(const std::string& text, config::FileKind kind = config::FileKind::Study)
{
    Analysis analysis;
    analysis.text = text;
    analysis.outcome = config::readStudy(text, "a.yaml", boards(), kind);
    analysis.spans = config::valueSpans(text);
    return analysis;
}

} // namespace

class TestFormFields : public QObject
{
    Q_OBJECT

private slots:
    void everyUsedKeyHasAField()
    {
        const auto fields = formFields(config::FileKind::Study, boards());
        QSet<QString> paths;
        for (const auto& field : fields) {
            QVERIFY2(!field.label.isEmpty() && !field.help.isEmpty() && !field.page.isEmpty(),
                     qPrintable(field.path));
            QVERIFY2(!paths.contains(field.path), qPrintable(field.path));
            paths.insert(field.path);
            QVERIFY2(field.choiceLabels.isEmpty() || field.choiceLabels.size() == field.choices.size(),
                     qPrintable(field.path));
        }
        for (const auto& field : config::fieldTable()) {
            const QString path = QString::fromStdString(std::string(field.path));
            const bool built = field.stage != config::Stage::Synthesis;
            QCOMPARE(paths.contains(path), field.inForm && field.used && built);
        }
    }

    void keysOfLaterStagesAppearOnlyWhereTheTextSetsThem()
    {
        const QString path = QStringLiteral("synthesis.total_bits");
        const auto has = [&](const QVector<widgets::FormField>& fields) {
            return std::any_of(fields.begin(), fields.end(),
                               [&](const auto& field) { return field.path == path; });
        };
        QVERIFY(!has(formFields(config::FileKind::Study, boards())));
        QVERIFY(has(formFields(config::FileKind::Study, boards(), {path})));
    }

    /// Of traces the window is a question, and may be a gene; of all else it is none.
    void theWindowIsOfferedForTraces_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("offered");
        QTest::newRow("qubit") << QByteArray("dataset:\n  name: qubit\n") << true;
        QTest::newRow("simulated readout") << QByteArray("dataset:\n  name: \"readout\"\n") << true;
        QTest::newRow("a file with a window")
            << QByteArray("dataset:\n  path: iq.npy\n  window_size: 50\n") << true;
        QTest::newRow("jets") << QByteArray("dataset:\n  name: jets\n") << false;
        QTest::newRow("a table") << QByteArray("dataset:\n  path: rows.csv\n") << false;
    }
    void theWindowIsOfferedForTraces()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, offered);
        Analysis analysis;
        analysis.text = text.toStdString();
        analysis.outcome = config::readStudy(analysis.text, "study.yaml", boards());
        analysis.spans = config::valueSpans(analysis.text);
        const auto fields =
            formFields(config::FileKind::Study, boards(), presentPaths(analysis) + windowPaths(analysis));
        for (const char* const path :
             {"dataset.start_location", "dataset.window_size", "search_space.start_location_space",
              "search_space.window_size_space"}) {
            const bool shown = std::ranges::any_of(
                fields, [&](const auto& field) { return field.path == QLatin1String(path); });
            QCOMPARE(shown, offered);
        }
    }

    void valuesAndErrorsComeFromTheText()
    {
        const auto fields = formFields(config::FileKind::Study, boards());
        const auto analysis =
            analysed("search:\n  n_trials: -5  # too few\n  epochs: 3\nhls_config:\n  board: VU13P\n");
        const auto values = formValues(analysis, boards(), fields);
        QCOMPARE(values["search.n_trials"].text, QString("-5"));
        QVERIFY(!values["search.n_trials"].error.isEmpty());
        QCOMPARE(values["search.epochs"].text, QString("3"));
        QVERIFY(values["search.epochs"].error.isEmpty());
        QCOMPARE(values["hls_config.board"].text, QString("vu13p")); // by id, whatever the spelling
        QVERIFY(!values.value("search.seed").isSet);
        const auto diagnostics = editorDiagnostics(analysis);
        QVERIFY(
            std::any_of(diagnostics.begin(), diagnostics.end(), [](const auto& d) { return d.line == 2; }));
    }

    /// Precisions are chips of types; what is written is what the file has.
    void precisionsAreTypes()
    {
        const auto fields = formFields(config::FileKind::Study, boards(), {"local_search.precision_pairs"});
        const auto field = [&](const char* path) {
            return *std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.path == path; });
        };
        const auto precisions = field("local_search.precisions");
        QCOMPARE(precisions.type, widgets::FormFieldType::TextList);
        QCOMPARE(precisions.items.shown("(8,3)"), QString("ap_fixed<8,3>"));
        QCOMPARE(precisions.items.shown("{total_bits: 8}"), QString("{total_bits: 8}"));
        for (const char* typed : {"8,3", "<8,3>", "ap_fixed<8,3>", "(8,3)"}) {
            QCOMPARE(precisions.items.problem(typed), QString());
            QCOMPARE(precisions.items.written(typed), QString("(8,3)"));
        }
        QVERIFY(!precisions.items.problem("small").isEmpty());
        QVERIFY(!precisions.items.problem("ap_fixed<8,3,AP_TRN,AP_WRAP>").isEmpty()); // no file says that
        // SNAC-Pack's pairs do not count the sign.
        QCOMPARE(field("local_search.precision_pairs").type, widgets::FormFieldType::RawText);
    }

    void aliasesFillTheCanonicalField()
    {
        const auto fields = formFields(config::FileKind::Study, boards());
        const auto values =
            formValues(analysed("search:\n  objective_names: [accuracy, bops]\n"), boards(), fields);
        QCOMPARE(values["search.objectives"].text, QString("[accuracy, bops]"));
    }

    void fieldsAreFoundByKeyOrParent()
    {
        const auto fields = formFields(config::FileKind::Study, boards());
        QCOMPARE(fieldOf("search_space.layer_widths[2]", fields), QString("search_space.layer_widths"));
        QCOMPARE(fieldOf("search.constraints.lut_pct", fields), QString("search.constraints"));
        QCOMPARE(fieldOf("search", fields), QString());
        QCOMPARE(fieldOf("", fields), QString());
    }

    void boardsHaveAForm()
    {
        const auto fields = formFields(config::FileKind::Board, boards());
        QVERIFY(std::any_of(fields.begin(), fields.end(),
                            [](const auto& field) { return field.path == "part"; }));
        QVERIFY(
            std::any_of(fields.begin(), fields.end(), [](const auto& field) { return field.path == "lut"; }));
    }

    void rowsAreCalledWhatTheyAre()
    {
        const auto fields = formFields(config::FileKind::Study, boards());
        const auto field = [&](const QString& path) {
            return *std::find_if(fields.begin(), fields.end(),
                                 [&](const auto& one) { return one.path == path; });
        };
        const auto reference = field("search.reference_point");
        const auto budgets = field("search.constraints");
        const auto baselines = field("search.baselines");
        QVERIFY(!reference.addText.contains("budget") && !reference.addText.isEmpty());
        QVERIFY(baselines.addText.contains("baseline"));
        QCOMPARE(baselines.type, widgets::FormFieldType::NestedMap); // edited in the form
        QCOMPARE(budgets.choiceSigns.size(), budgets.choices.size());
        QCOMPARE(budgets.choiceSigns[budgets.choices.indexOf("accuracy")], QString("≥"));
        QCOMPARE(budgets.choiceSigns[budgets.choices.indexOf("lut_pct")], QString("≤"));
        QCOMPARE(reference.choiceSigns[reference.choices.indexOf("lut_pct")], QString("="));
    }

    void aFindingWithoutAKeyIsShownWhereItStands()
    {
        const auto analysis =
            analysed("id: a b\npart: p\nlut: 1\nff: 1\ndsp: 1\nbram18: 1\n", config::FileKind::Board);
        QVERIFY(analysis.hasErrors());
        const auto values = formValues(analysis, boards(), formFields(config::FileKind::Board, boards()));
        QVERIFY(!values["id"].error.isEmpty());
        QVERIFY(values["part"].error.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFormFields)
#include "tst_form_fields.moc"
