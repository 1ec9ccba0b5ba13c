// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_page.h"

#include "compress_setup.h"
#include "compress_step_pane.h"
#include "compress_table.h"
#include "compress_view.h"
#include "compress_weights_pane.h"

#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/page_parts.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/study/imported_results.h"
#include "snac/widgets/cards/badge.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/job_row.h"
#include "snac/widgets/fields/elided_combo.h"
#include "snac/widgets/plots/curve_plot.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <cmath>

namespace snac::studio {

namespace {

constexpr int widestCostChoice = 150; ///< px: the heading beside it is to be read; the list shows all

} // namespace

CompressPage::CompressPage(StudySession* search, StudyModel* study, jobs::Workers workers, QWidget* parent)
    : Page({page::compress, tr("Compress"), tr("C&ompress"), QStringLiteral("compress"),
            QStringLiteral("compression")},
           parent)
    , m_search(search)
    , m_study(study)
    , m_model(new CompressModel(this))
    , m_session(new CompressSession(m_model, std::move(workers), this))
    , m_handle(new SessionJob<CompressSession>(
          m_session, tr("A compression is running. Cancel it first; what it has done is saved."),
          [this] {
              return tr("A compression is running: %1 of %2 steps are done. They are saved, and the rest "
                        "can be done later.")
                  .arg(m_session->stepsDone())
                  .arg(m_session->stepsTotal());
          }))
    , m_header(new PageHeader)
    , m_simulated(new widgets::Badge(tr("simulated data")))
    , m_job(new widgets::JobRow)
    , m_banner(wrappedLabel(QStringLiteral("compressBanner")))
    , m_stack(new QStackedWidget)
    , m_empty(wrappedLabel(QStringLiteral("compressEmpty")))
    , m_setup(new CompressSetup(study))
    , m_sparsity(new widgets::CurvePlot)
    , m_cost(new widgets::CurvePlot)
    , m_costChoice(new widgets::ElidedCombo)
    , m_details(new QTabWidget)
    , m_table(new StepTable(m_model))
    , m_step(new CompressStepPane(m_session, m_model, study))
    , m_weights(new CompressWeightsPane(m_session, m_model))
{
    setObjectName(QStringLiteral("compressPage"));
    m_job->setObjectName(QStringLiteral("compressJob"));
    m_header->setTitle(tr("Compress"));
    m_header->addWidget(m_simulated);
    m_header->addWidget(m_job, 1);
    m_start = m_header->addButton(tr("Start"), QStringLiteral("compressStart"), QStringLiteral("primary"));
    m_banner->setMargin(10);
    m_banner->hide();
    styleAsEmpty(m_empty);

    m_setup->setMinimumWidth(288);
    auto* right =
        splitterOf(Qt::Vertical, QStringLiteral("compressRight"), {buildPlots(), buildDetails()}, {380, 380});
    auto* all = splitterOf(Qt::Horizontal, QStringLiteral("compressAll"), {m_setup, right}, {288, 1060});
    all->setStretchFactor(0, 0);
    all->setStretchFactor(1, 1);
    m_splitters << all << right;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makePageBody(all, {860, 560}, m_stack));
    stackRows(this, {m_header, m_banner}, m_stack);
    m_clock.setInterval(1000);
    connectAll();
    showStudy();
    showState();
}

CompressPage::~CompressPage()
{
    disconnect(m_session, nullptr, this, nullptr);
}

QWidget* CompressPage::buildPlots()
{
    m_sparsity->setObjectName(QStringLiteral("sparsityPlot"));
    m_sparsity->setAccessibleName(tr("Score against sparsity"));
    m_sparsity->setEmptyText(tr("Every finished step becomes a point here: one curve a precision."));
    m_cost->setObjectName(QStringLiteral("costPlot"));
    m_cost->setAccessibleName(tr("Score against cost"));
    m_cost->setEmptyText(
        tr("The trials of the search, and below them what compression makes of the chosen ones."));
    m_costChoice->setObjectName(QStringLiteral("costChoice"));
    m_costChoice->setAccessibleName(tr("Cost of the horizontal axis"));
    m_costChoice->setProperty("compact", true);
    m_costChoice->setMaximumWidth(widestCostChoice);
    for (const auto quantity : costQuantities()) {
        m_costChoice->addItem(tr("x: %1").arg(shownHeading(quantity)), static_cast<int>(quantity));
    }
    auto* sparsity = new widgets::Card(tr("Score against sparsity"));
    sparsity->setContent(m_sparsity, false);
    auto* cost = new widgets::Card(tr("Score against cost"));
    cost->addTool(m_costChoice);
    cost->setContent(m_cost, false);
    m_sparsity->setAxes(sparsityAxis(), scoreAxis(*m_model));
    auto* plots = splitterOf(Qt::Horizontal, QStringLiteral("compressPlots"), {sparsity, cost}, {530, 530});
    m_splitters << plots;
    return plots;
}

QWidget* CompressPage::buildDetails()
{
    m_tableCard = new widgets::Card(tr("Steps"));
    m_tableCard->setObjectName(QStringLiteral("stepTableCard"));
    m_tableCard->setContent(m_table, false);
    auto* steps =
        splitterOf(Qt::Horizontal, QStringLiteral("compressSteps"), {m_tableCard, m_step}, {620, 428});
    m_splitters << steps;
    m_details->setObjectName(QStringLiteral("compressDetails"));
    m_details->setDocumentMode(true);
    m_details->tabBar()->setDrawBase(false);
    m_details->addTab(steps, tr("Steps"));
    m_details->addTab(m_weights, tr("Weights"));
    return m_details;
}

void CompressPage::connectAll()
{
    connect(m_start, &QPushButton::clicked, this, &CompressPage::start);
    connect(m_job, &widgets::JobRow::pauseRequested, m_session, &CompressSession::pause);
    connect(m_job, &widgets::JobRow::resumeRequested, m_session, &CompressSession::resume);
    connect(m_job, &widgets::JobRow::cancelRequested, m_session, &CompressSession::cancel);
    connect(m_session, &CompressSession::stateChanged, this, &CompressPage::followStudy);
    connect(m_session, &CompressSession::stateChanged, this, &CompressPage::followSteps);
    connect(m_session, &CompressSession::progressChanged, this, &CompressPage::showProgress);
    connect(&m_clock, &QTimer::timeout, this, &CompressPage::showProgress);
    connect(m_search, &StudySession::stateChanged, this, &CompressPage::followStudy);
    connect(m_search, &StudySession::opened, this, &CompressPage::followStudy);
    connect(m_study, &StudyModel::studyChanged, this, &CompressPage::showStudy);
    connect(m_study, &StudyModel::frontChanged, this, &CompressPage::showFront);
    connect(m_setup, &CompressSetup::changed, this, [this] {
        showState();
        showFloor();
    });
    connect(m_model, &CompressModel::stepsChanged, this, [this] {
        showFront();
        m_table->reload();
        followSteps();
        showStepCount();
    });
    connect(m_model, &CompressModel::selectionChanged, this, &CompressPage::showSelection);
    connect(m_costChoice, &QComboBox::activated, this, &CompressPage::showCurves);
    const auto choose = [this](int number) {
        if (number <= -2) { // a trial of the search
            m_study->select(-2 - number);
        } else {
            m_following = number < 0;
            m_model->select(number);
        }
    };
    connect(m_sparsity, &widgets::CurvePlot::pointSelected, this, choose);
    connect(m_cost, &widgets::CurvePlot::pointSelected, this, choose);
    connect(m_table, &StepTable::stepSelected, this, choose);
}

/// Selects the newest step while steps come in, and then the one worth looking at, until the user selects.
void CompressPage::followSteps()
{
    if (m_following && !m_model->steps().empty()) {
        m_model->select(m_session->isBusy() ? static_cast<int>(m_model->steps().size()) - 1 : suggestion());
    }
}

void CompressPage::showStepCount()
{
    QString text;
    if (!m_model->steps().empty()) {
        text = tr("%1, scored in integers on validation data").arg(m_model->steps().size());
        if (const auto nearest = m_model->step(m_model->nearest())) {
            text += tr("; none keeps the budgets, nearest %1: %2")
                        .arg(stepTitle(*nearest), shownSentence(m_model->verdict(*nearest).reason));
        }
    }
    m_tableCard->setSubtitle(text);
}

int CompressPage::suggestion() const
{
    return m_model->suggestion();
}

/// Reads the steps of the study that is open now, once its search does not write to it.
void CompressPage::followStudy()
{
    const bool isWatched = m_search->state() == SessionState::Watching;
    const bool ready = !m_search->isBusy() && !isWatched;
    if (isWatched && !m_session->isBusy()) {
        m_file.clear(); // the other program may add steps: they are read when it has ended
    }
    const QString file = m_study->start() ? QString::fromStdString(m_study->start()->file) : QString();
    if (ready && file != m_file && !m_session->isBusy()) {
        m_file = file;
        m_following = true;
        if (const auto start = m_study->start()) {
            m_model->judgeBy(start->config, *start); // not while steps of another study are shown
        }
        m_session->setFile(file);
    }
    showState();
}

void CompressPage::showStudy()
{
    const auto start = m_study->start();
    m_simulated->setVisible(start && start->dataset.simulated);
    const QString file = start ? QString::fromStdString(start->file) : QString();
    if (file != m_file) {
        if (m_session->isBusy()) {
            m_session->cancel(); // another study was opened; its steps are saved
        } else {
            m_file.clear();
            m_session->setFile({});
        }
    }
    m_header->setSubtitle(start ? QFileInfo(file).completeBaseName() : QString());
    followStudy();
    showFront();
}

QString CompressPage::obstacle() const
{
    if (!m_study->start()) {
        return tr(
            "No study is open. Open the results of one (FILE.snac), or run a search: its best networks are "
            "made small here.");
    }
    if (m_study->start()->imported && study::isResults(*m_study->start()->imported)) {
        return tr("These are results of another program. They came without weights, so there is nothing to "
                  "compress.");
    }
    if (m_study->start()->imported && m_study->start()->trainRows == 0) {
        return tr("This is an imported network without a search and without data, and compression trains on "
                  "data: import it again with them, snac import NETWORK --data FILE --out NEW.snac.");
    }
    if (m_study->counts().complete == 0) {
        return tr(
            "No trial of this study is finished yet. As soon as the search has trained networks, the best of "
            "them can be compressed.");
    }
    if (const QString watched = m_search->watchedText(); !watched.isEmpty()) {
        return watched;
    }
    if (m_search->isBusy()) {
        return tr(
            "The search is running. It writes to the study file; compress when it is finished or stopped.");
    }
    return {};
}

void CompressPage::showState()
{
    const QString hindered = obstacle();
    const bool showContent = m_study->start() && m_study->counts().complete > 0;
    m_empty->setText(hindered);
    m_stack->setCurrentIndex(showContent ? 1 : 0);
    // Reading the steps of a study is no job.
    const bool opening = m_session->state() == SessionState::Opening;
    m_job->setState(opening ? widgets::JobRow::State::Idle : rowState(m_session->state()));
    m_job->setVisible(showContent);
    const bool failed = m_session->state() == SessionState::Failed;
    m_job->setMessage(failed ? m_session->error() : QString());
    const QString banner = failed                               ? m_session->error()
                           : showContent && !hindered.isEmpty() ? hindered
                           : !m_session->isBusy()               ? m_session->notes().join(QLatin1Char('\n'))
                                                                : QString();
    fillBanner(m_banner, banner, failed);
    m_setup->setBusy(m_session->isBusy());
    m_start->setVisible(!m_session->isBusy());
    m_start->setText(m_session->state() == SessionState::Interrupted ? tr("Resume") : tr("Start"));
    const QString problem = hindered.isEmpty() ? m_setup->problem() : hindered;
    m_start->setEnabled(problem.isEmpty() && m_session->state() != SessionState::Opening);
    m_start->setToolTip(problem);
    if (m_session->state() == SessionState::Running) {
        m_clock.start();
    } else {
        m_clock.stop();
    }
    showProgress();
}

void CompressPage::showProgress()
{
    QStringList parts;
    if (m_session->isBusy()) {
        // In a pause nothing is working, whatever was last.
        parts << (m_session->state() == SessionState::Paused
                      ? tr("steps that are training wait where they are")
                  : m_session->working().isEmpty() ? m_session->phase()
                                                   : m_session->working());
    } else if (m_session->state() == SessionState::Interrupted) {
        parts << tr("can be resumed");
    } else if (m_session->state() == SessionState::Opening) {
        parts << tr("reading the steps");
    } else if (m_session->state() == SessionState::Idle && !m_model->steps().empty()) {
        parts << (m_model->steps().size() == 1
                      ? tr("1 step in the study file")
                      : tr("%1 steps in the study file").arg(m_model->steps().size()));
    }
    parts.removeAll(QString());
    m_job->setPhase(parts.join(QStringLiteral(" · ")));
    m_job->setProgress(m_session->stepsDone(), m_session->stepsTotal());
    m_job->setSecondsLeft(m_session->secondsLeft().value_or(-1.0));
}

void CompressPage::showFloor()
{
    const auto options = m_setup->options();
    const double floor = options ? 100.0 * options->accuracyFloor : 0.0;
    for (auto* plot : {m_sparsity, m_cost}) {
        plot->setFloor(floor > 0.0 ? std::optional(floor) : std::nullopt,
                       tr("floor: %1 %").arg(widgets::significantNumber(floor, 4)));
    }
}

/// While a search runs its front changes many times a second, and a study of many trials has curves that take
/// long; a page that nobody sees waits until it is shown.
void CompressPage::showFront()
{
    m_stale = window()->isVisible() && !isVisible();
    if (!m_stale) {
        showCurves();
    }
}

void CompressPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale) {
        showFront();
    }
}

void CompressPage::showCurves()
{
    m_sparsity->setAxes(sparsityAxis(), scoreAxis(*m_model));
    m_sparsity->setCurves(sparsityCurves(*m_model));
    m_sparsity->setLegend(curveLegend(*m_model));
    m_sparsity->setLevels(floatLevels(*m_model));
    if (!m_study->start()) {
        m_cost->setCurves({});
        m_cost->setMeasured({});
        m_cost->setFronts({});
        m_cost->setLegend({});
        return;
    }
    const auto& start = *m_study->start();
    const auto cost = static_cast<study::Quantity>(m_costChoice->currentData().toInt());
    m_cost->setAxes(costAxis(*m_model, cost, start), costScoreAxis(*m_model, start));
    m_cost->setCurves(costCurves(*m_model, *m_study, cost));
    m_cost->setMeasured(costMeasured(*m_model, cost, m_synthesized));
    m_cost->setFronts(costFronts(*m_model, *m_study, cost));
    m_cost->setLegend(costLegend(*m_model, cost, start));
}

void CompressPage::showSelection(int number)
{
    m_sparsity->setSelected(number);
    m_cost->setSelected(number);
    m_table->setSelectedStep(number);
    showFront(); // the trial in focus may be another one
}

void CompressPage::chooseTrial(int trial)
{
    if (!m_session->isBusy()) {
        m_setup->setTrials({trial});
    }
}

void CompressPage::start()
{
    m_setup->flush(); // what stands in the form counts, however short ago it was typed
    const auto options = m_setup->options();
    if (!options || !obstacle().isEmpty() || !m_setup->problem().isEmpty() || m_session->isBusy()) {
        return;
    }
    m_following = true;
    m_session->start(m_setup->trials(), *options);
}

void CompressPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showState();
    }
}

} // namespace snac::studio
