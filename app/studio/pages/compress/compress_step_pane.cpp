// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_step_pane.h"

#include "compress_view.h"

#include "snac/network/architecture.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/study_view.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/cards/accuracy_steps.h"
#include "snac/widgets/cards/cost_bars.h"
#include "snac/widgets/cards/network_sketch.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace snac::studio {

using widgets::spacing::two;
using widgets::spacing::unit;

CompressStepPane::CompressStepPane(CompressSession* session, CompressModel* model, StudyModel* study,
                                   QWidget* parent)
    : Card(tr("Selected step"), parent)
    , m_session(session)
    , m_model(model)
    , m_study(study)
    , m_stack(new QStackedWidget)
    , m_accuracies(new widgets::AccuracySteps)
    , m_change(new QLabel)
    , m_sketch(new widgets::NetworkSketch)
    , m_broken(new QLabel)
    , m_cost(new widgets::CostBars)
    , m_test(new QPushButton(tr("Use the test set")))
    , m_testText(new QLabel)
{
    setObjectName(QStringLiteral("compressStepPane"));
    m_accuracies->setObjectName(QStringLiteral("stepAccuracies"));
    m_change->setObjectName(QStringLiteral("stepChange"));
    m_change->setWordWrap(true);
    m_change->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_broken->setObjectName(QStringLiteral("stepBroken"));
    m_broken->setWordWrap(true);
    m_broken->setProperty("tone", QStringLiteral("error"));
    m_broken->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sketch->setFixedHeight(104);
    m_test->setObjectName(QStringLiteral("stepTest"));
    m_test->setToolTip(
        tr("Scores this network once on data that nothing was chosen by. Do it for the network you "
           "keep: a test set that helps to choose is a validation set."));
    m_testText->setObjectName(QStringLiteral("stepTestText"));
    m_testText->setWordWrap(true);
    m_testText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* empty =
        new QLabel(tr("Click a point of a curve or a row of the table: its score unquantized and in "
                      "integers, its network and its cost are shown here."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(two);
    empty->setProperty("tone", QStringLiteral("muted"));

    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("formPage"));
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(two, unit, two, unit);
    layout->setSpacing(unit);
    layout->addWidget(m_accuracies);
    layout->addWidget(m_change);
    auto* testRow = new QHBoxLayout;
    testRow->setSpacing(unit);
    testRow->addWidget(m_test);
    testRow->addWidget(m_testText, 1);
    layout->addLayout(testRow);
    layout->addWidget(m_broken);
    layout->addWidget(m_sketch);
    layout->addWidget(m_cost);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    m_stack->addWidget(empty);
    m_stack->addWidget(scroll);
    setContent(m_stack, false);

    connect(m_test, &QPushButton::clicked, this, [this] {
        m_testError.clear();
        const int step = m_model->selected();
        const bool again = m_model->testedStep() >= 0;
        const auto use = [this, step, again] { m_session->test(step, again); };
        if (m_confirmation) {
            m_confirmation(
                again ? tr("The test set was looked at before. Every further look makes its figures "
                           "less worth: it becomes one more set that networks were chosen by.")
                      : tr("A test set is worth something as long as nothing is chosen by it. Use it "
                           "once, for the network you keep."),
                use);
        } else {
            use();
        }
    });
    connect(model, &CompressModel::selectionChanged, this, [this] {
        m_testError.clear();
        showStep();
    });
    connect(model, &CompressModel::stepsChanged, this, &CompressStepPane::showStep);
    connect(model, &CompressModel::testResultChanged, this, &CompressStepPane::showTest);
    connect(session, &CompressSession::testingChanged, this, &CompressStepPane::showTest);
    connect(session, &CompressSession::stateChanged, this, &CompressStepPane::showTest);
    connect(session, &CompressSession::testFailed, this, [this](const QString& error) {
        m_testError = error;
        showTest();
    });
    showStep();
}

void CompressStepPane::showStep()
{
    const auto step = m_model->selectedStep();
    const auto start = m_study->start();
    m_stack->setCurrentIndex(step && start ? 1 : 0);
    if (!step || !start) {
        setTitle(tr("Selected step"));
        setSubtitle(tr("none"));
        return;
    }
    setTitle(QStringLiteral("#%1 · %2").arg(step->branch.trial).arg(precisionText(step->branch.precision)));
    setSubtitle(QStringLiteral("%1 · %2").arg(methodText(step->branch), sparsityText(step->sparsity)));
    const study::QuantityInfo& score = study::info(m_model->score());
    m_accuracies->setNumbers([id = score.id, scale = score.displayScale](
                                 double shown) { return displayNumber(id, shown / scale); },
                             !score.maximize);
    m_accuracies->setFigures(scoreFigures(*m_model, *step), shownText(score.unit),
                             tr("validation, %1 rows").arg(groupedNumber(start->validationRows)),
                             score.id == study::Quantity::Accuracy ? start->validationRows : 0);
    m_change->setText(changeFromTrial(*m_model, *step));
    m_change->setVisible(!m_change->text().isEmpty());
    m_sketch->setArchitecture(step->network.network.architecture);
    auto config = start->config.hls;
    config.precision = {step->branch.precision.width, step->branch.precision.integer};
    m_cost->setHeading(boardHeading(start->board), estimateText(study::Price::Own), hlsConditions(config),
                       tr("From the network's own integer weights: %1").arg(shownSentence(step->cost.model)));
    m_cost->setBars(costBarsOf(step->cost, *start));
    const study::StepVerdict verdict = m_model->verdict(*step);
    m_cost->setVerdict(verdictOf(verdict.fit.fit), fitReason(verdict.fit));
    m_broken->setText(shownSentence(verdict.reason));
    m_broken->setVisible(!verdict.keepsAll());
    showTest();
}

void CompressStepPane::showTest()
{
    const auto step = m_model->selectedStep();
    const auto start = m_study->start();
    if (!step || !start) {
        return;
    }
    const auto result = m_model->testResult(m_model->selected());
    QString text;
    QString tone = QStringLiteral("muted");
    if (result) {
        const double score = m_model->scoreOf(result->integerMetrics);
        text = (step->branch.startsUnseen()
                    ? tr("test, %1 rows: %2 in integers, %3 of the trial trained again for compression, as "
                         "float")
                    : tr("test, %1 rows: %2 in integers, %3 of the trial's own network as float"))
                   .arg(groupedNumber(result->rows))
                   .arg(displayText(m_model->score(), score),
                        displayText(m_model->score(), m_model->scoreOf(result->floatMetrics)));
        if (m_model->score() == study::Quantity::Accuracy) {
            const double error = widgets::AccuracySteps::standardError(100.0 * score, result->rows);
            text += tr("; standard error %1 points").arg(widgets::fixedNumber(error, 2));
        }
        tone = QString();
    } else if (m_session->isTesting()) {
        text = tr("reading the test set…");
    } else if (!m_testError.isEmpty()) {
        text = m_testError;
        tone = QStringLiteral("error");
    } else if (const auto tested = m_model->step(m_model->testedStep())) {
        text = tr("It was used for %1. Choosing by it makes its figures worthless.").arg(stepTitle(*tested));
        tone = QStringLiteral("warning");
    } else {
        text = tr("once, for the network you keep: nothing was chosen by its %1 rows")
                   .arg(groupedNumber(start->testRows));
    }
    m_test->setText(m_model->testedStep() >= 0 ? tr("Use it all the same") : tr("Use the test set"));
    m_test->setVisible(!result);
    m_test->setEnabled(!m_session->isBusy() && !m_session->isTesting() && start->testRows > 0);
    m_testText->setText(text);
    m_testText->setProperty("tone", tone);
    m_testText->style()->unpolish(m_testText);
    m_testText->style()->polish(m_testText);
}

QString CompressStepPane::description() const
{
    return QStringList{title(),          subtitle(),         m_accuracies->describe(),       m_change->text(),
                       m_broken->text(), m_testText->text(), m_cost->accessibleDescription()}
        .join(QLatin1Char('\n'));
}

} // namespace snac::studio
