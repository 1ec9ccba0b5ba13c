// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesize_page.h"

#include "profile_view.h"
#include "synthesis_table.h"
#include "synthesize_header.h"

#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/page_parts.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

namespace {

constexpr int askAfter = 300;    ///< ms: a clock that is being typed is not asked about digit by digit
constexpr int logBlocks = 20000; ///< lines of the log that are shown
constexpr qsizetype mostPoints = 60;

/// `spoken`: what a screen reader calls it.
QWidget* inScrollArea(QWidget* content, const QString& name, const QString& spoken)
{
    auto* scroll = new QScrollArea;
    scroll->setObjectName(name);
    scroll->setAccessibleName(spoken);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setObjectName(QStringLiteral("formPage"));
    scroll->setWidget(content);
    return scroll;
}

/// Results that cannot be shown: a few of them, and how many more there are, so that the page keeps its room.
QStringList problemsShown(const QStringList& problems)
{
    constexpr qsizetype most = 2;
    QStringList shown = problems.first(std::min(most, problems.size()));
    if (problems.size() > most) {
        shown << SynthesizePage::tr("Of further results beside the study that cannot be shown there are %1.")
                     .arg(problems.size() - most);
    }
    return shown;
}

} // namespace

SynthesizePage::SynthesizePage(StudySession* search, StudyModel* study, jobs::Workers workers,
                               hardware::EnvironmentInUsePtr environment, QWidget* parent)
    : Page({page::synthesize, tr("Synthesize"), tr("S&ynthesize"), QStringLiteral("synthesize"),
            QStringLiteral("synthesize")},
           parent)
    , m_search(search)
    , m_study(study)
    , m_environment(std::move(environment))
    , m_session(new SynthesisSession(std::move(workers), this))
    , m_handle(new SessionJob<SynthesisSession>(
          m_session, tr("A synthesis is running. Wait for it, or cancel it first."),
          [this] {
              const auto& entries = m_session->entries();
              const auto waiting =
                  std::ranges::count_if(entries, [](const auto& one) { return !one.isOver(); });
              return waiting == 1
                         ? tr("A synthesis or export is running. What it has done so far is not kept.")
                         : tr("%1 syntheses or exports run or wait. What they have done so far is not "
                              "kept.")
                               .arg(waiting);
          }))
    , m_header(new SynthesizeHeader)
    , m_banner(wrappedLabel(QStringLiteral("synthesisBanner")))
    , m_stack(new QStackedWidget)
    , m_empty(wrappedLabel(QStringLiteral("synthesisEmpty")))
    , m_tabs(new QTabWidget)
    , m_table(new SynthesisTable)
    , m_accuracy(wrappedLabel(QStringLiteral("synthesisAccuracy")))
    , m_agreement(wrappedLabel(QStringLiteral("synthesisAgreement")))
    , m_notes(wrappedLabel(QStringLiteral("synthesisNotes")))
    , m_profile(new ProfileView)
    , m_log(new QPlainTextEdit)
    , m_shares(new widgets::CostBars)
    , m_layers(new widgets::LayerCosts)
{
    setObjectName(QStringLiteral("synthesizePage"));
    m_banner->setMargin(10);
    m_banner->hide();
    styleAsEmpty(m_empty);
    auto* lower = splitterOf(Qt::Horizontal, QStringLiteral("synthesizeLower"),
                             {buildResult(), buildShares()}, {860, 410});
    auto* all = splitterOf(Qt::Vertical, QStringLiteral("synthesizeAll"), {buildJobs(), lower}, {120, 570});
    m_splitters << all << lower;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makePageBody(all, {900, 560}, m_stack));
    all->setStretchFactor(0, 0); // the rows of jobs stay where they are when the banner comes
    stackRows(this, {m_header}, m_stack, {m_banner});
    m_clock.setInterval(1000);
    m_settle.setSingleShot(true);
    m_settle.setInterval(askAfter);
    connectAll();
    showStudy();
}

SynthesizePage::~SynthesizePage()
{
    disconnect(m_session, nullptr, this, nullptr);
}

QWidget* SynthesizePage::buildJobs()
{
    m_jobsCard = new widgets::Card(tr("Jobs"));
    m_jobsCard->setObjectName(QStringLiteral("synthesisJobs"));
    auto* content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_noRows = wrappedLabel(QStringLiteral("synthesisNoJobs"));
    m_noRows->setText(
        tr("Nothing of this study has been synthesized. Choose a point above, or with the right "
           "mouse button in the plot or the table of trials, and press Synthesize."));
    m_noRows->setProperty("tone", QStringLiteral("muted"));
    m_noRows->setMargin(16);
    m_rows->addWidget(m_noRows);
    m_rows->addStretch(1);
    m_checkHls = new QCheckBox(tr("C simulation of HLS too"));
    m_checkHls->setObjectName(QStringLiteral("synthesisCheckHls"));
    m_checkHls->setToolTip(
        tr("Before an RTL tool runs, the HLS project is written as well and compared bit by "
           "bit with the integer network by C simulation"));
    auto* products = new QLabel(tr("products"));
    products->setProperty("tone", QStringLiteral("muted"));
    m_jobsCard->addTool(products);
    m_jobsCard->addTool(m_header->multipliersBox());
    m_jobsCard->addTool(m_header->reuseBox());
    m_jobsCard->addTool(m_header->outputBox());
    m_jobsCard->addTool(m_checkHls);
    m_jobsCard->setContent(inScrollArea(content, QStringLiteral("synthesisRows"), tr("Jobs")), false);
    m_jobsCard->setMinimumHeight(110);
    return m_jobsCard;
}

QWidget* SynthesizePage::buildResult()
{
    auto* words = new QWidget;
    auto* layout = new QVBoxLayout(words);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(m_table);
    for (QLabel* label : {m_accuracy, m_agreement, m_notes}) {
        label->setContentsMargins(16, 0, 16, 0);
        layout->addWidget(label);
    }
    m_notes->setProperty("tone", QStringLiteral("muted"));
    layout->addStretch(1);
    m_log->setObjectName(QStringLiteral("synthesisLog"));
    m_log->setAccessibleName(tr("Log of the job"));
    m_log->setReadOnly(true);
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setMaximumBlockCount(logBlocks);
    m_log->setFont(widgets::monospaceFont(font()));
    m_log->setPlaceholderText(tr("What the tools print appears here."));
    m_tabs->setObjectName(QStringLiteral("synthesisTabs"));
    m_tabs->tabBar()->setDrawBase(false); // and no document mode, which draws a base behind the buttons
    m_tabs->addTab(inScrollArea(words, QStringLiteral("synthesisResult"), tr("Estimate and reality")),
                   tr("Estimate and reality"));
    m_tabs->addTab(m_profile, tr("Numbers by layer"));
    m_tabs->addTab(m_log, tr("Log"));
    auto* card = new widgets::Card;
    card->findChild<QWidget*>(QStringLiteral("cardHeader"))->hide(); // the tabs are the heading
    auto* tools = new QWidget;
    auto* buttons = new QHBoxLayout(tools);
    buttons->setContentsMargins(0, 3, 8, 3);
    buttons->setSpacing(8);
    const auto add = [&](const QString& text, const QString& name, const QString& help) {
        auto* button = new QPushButton(text);
        button->setObjectName(name);
        button->setToolTip(help);
        button->setStyleSheet(QStringLiteral("padding: 2px 10px; min-height: 18px;")); // as high as the tabs
        buttons->addWidget(button);
        return button;
    };
    m_calibrate = add(tr("Add to the calibration"), QStringLiteral("synthesisCalibrate"), {});
    m_html = add(tr("HTML"), QStringLiteral("synthesisHtml"), tr("Saves the report as a page for browsers"));
    m_pdf = add(tr("PDF"), QStringLiteral("synthesisPdf"), tr("Saves the report as a document to print"));
    m_tabs->tabBar()->setMinimumHeight(tools->sizeHint().height());
    m_tabs->setCornerWidget(tools);
    card->setContent(m_tabs, false);
    return card;
}

QWidget* SynthesizePage::buildShares()
{
    m_sharesCard = new widgets::Card(tr("Share of the board"));
    auto* shares = new QWidget;
    auto* above = new QVBoxLayout(shares);
    above->setContentsMargins(0, 0, 0, 0);
    above->addWidget(m_shares);
    above->addStretch(1);
    m_sharesCard->setContent(shares);
    m_layersCard = new widgets::Card(tr("By layer"));
    auto* layers = new QWidget;
    auto* below = new QVBoxLayout(layers);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(m_layers);
    below->addStretch(1);
    m_layersCard->setContent(inScrollArea(layers, QStringLiteral("synthesisLayers"), tr("By layer")));
    auto* right =
        splitterOf(Qt::Vertical, QStringLiteral("synthesizeRight"), {m_sharesCard, m_layersCard}, {230, 290});
    m_splitters << right;
    return right;
}

void SynthesizePage::connectAll()
{
    connect(m_header, &SynthesizeHeader::pointChosen, this, [this] {
        m_following = false;
        choosePoint(m_header->choice().point);
    });
    connect(m_header, &SynthesizeHeader::choiceChanged, this, &SynthesizePage::choiceChanged);
    connect(m_header, &SynthesizeHeader::startRequested, this, &SynthesizePage::start);
    connect(&m_settle, &QTimer::timeout, this, &SynthesizePage::askPreview);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        for (const auto& entry : m_session->entries()) {
            if (!entry.isOver()) {
                updateRow(entry.id);
            }
        }
    });
    connect(m_session, &SynthesisSession::entryChanged, this, [this](int id) {
        updateRow(id);
        showEnd(id);
    });
    connect(m_session, &SynthesisSession::logged, this, [this](int id, const QStringList& lines) {
        if (id == m_entry) {
            m_log->appendPlainText(lines.join(QLatin1Char('\n')));
        }
    });
    connect(m_session, &SynthesisSession::recordsChanged, this, [this] {
        offerPoints();
        showRows();
        showResult();
        tellMeasured();
    });
    connect(m_session, &SynthesisSession::toolsChanged, this, [this] {
        m_header->setTools(m_session->tools());
        showState();
    });
    connect(m_session, &SynthesisSession::previewChanged, this, [this] {
        showResult();
        showState();
    });
    connect(m_session, &SynthesisSession::stateChanged, this, [this] {
        if (m_session->isBusy()) {
            m_clock.start();
        } else {
            m_clock.stop();
        }
        Q_EMIT actionsChanged();
    });
    connect(m_session, &SynthesisSession::message, this, &Page::message);
    connect(m_search, &StudySession::stateChanged, this, &SynthesizePage::showStudy);
    connect(m_search, &StudySession::opened, this, &SynthesizePage::showStudy);
    connect(m_study, &StudyModel::studyChanged, this, &SynthesizePage::showStudy);
    connect(m_study, &StudyModel::selectionChanged, this, &SynthesizePage::followSelection);
    connect(m_study, &StudyModel::frontChanged, this, [this] {
        if (isVisible()) {
            offerPoints();
        }
    });
}

/// Reads what was synthesized of the study that is open now, once its search does not write to it.
void SynthesizePage::showStudy()
{
    const auto start = m_study->start();
    const QString file = start && !m_search->isBusy() ? QString::fromStdString(start->file) : QString();
    if (file != m_file) {
        m_file = file;
        m_brought.clear();
        m_following = true;
        m_entry = -1;
        m_log->clear();
        m_rowKeys.clear(); // rows of jobs say of which study they are, if of another
        m_header->setPoints({});
        m_session->setFile(file);
        offerPoints();
        followSelection();
        if (m_header->choice().point.isNone() && !file.isEmpty() && !m_study->front().empty()) {
            choosePoint({m_study->front().front(), {}});
        }
    }
    tellMeasured();
    showState();
}

/// Until the user chooses, the point is the trial that is selected everywhere.
void SynthesizePage::followSelection()
{
    const auto trial = m_study->trial(m_study->selected());
    if (m_following && trial && trial->state == study::TrialState::Complete && !m_file.isEmpty()) {
        choosePoint({trial->number, {}});
    }
}

QString SynthesizePage::pointLabel(const SynthesisPoint& point) const
{
    if (!point.step.isEmpty()) {
        const QString title = m_stepWords ? m_stepWords(point.step).title : QString();
        return title.isEmpty() ? pointText(point) : title;
    }
    const auto trial = m_study->trial(point.trial);
    return trial ? QStringLiteral("%1 · %2").arg(pointText(point),
                                                 QString::fromStdString(trial->candidate.summary()))
                 : pointText(point);
}

void SynthesizePage::offerPoints()
{
    std::vector<SynthesisPoint> points;
    const auto add = [&](const SynthesisPoint& point) {
        if (!point.isNone() && std::ranges::find(points, point) == points.end() &&
            static_cast<qsizetype>(points.size()) < mostPoints) {
            points.push_back(point);
        }
    };
    if (!m_file.isEmpty()) {
        add(m_header->choice().point);
        for (const auto& point : m_brought) {
            add(point);
        }
        for (const auto& record : m_session->records()) {
            add(pointOf(record));
        }
        for (const int trial : m_study->front()) {
            add({trial, {}});
        }
    }
    std::ranges::stable_sort(points, {}, &SynthesisPoint::trial);
    std::vector<std::pair<SynthesisPoint, QString>> labelled;
    for (const auto& point : points) {
        const bool known = m_study->trial(point.trial) != nullptr;
        if (known) {
            labelled.emplace_back(point, pointLabel(point));
        }
    }
    m_header->setPoints(labelled);
}

void SynthesizePage::choosePoint(const SynthesisPoint& point)
{
    const auto start = m_study->start();
    if (!start || point.isNone()) {
        return;
    }
    if (std::ranges::find(m_brought, point) == m_brought.end()) {
        m_brought.push_back(point);
        offerPoints();
    }
    m_header->setChoice({point, {}, QString::fromStdString(start->board.id), start->config.hls.clockNs});
    choiceChanged();
}

void SynthesizePage::choiceChanged()
{
    m_session->forgetPreview(); // it was of another choice
    m_settle.start();
    markShown();
    showResult();
    showState();
}

void SynthesizePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_header->hasTools()) {
        m_session->findTools();
    }
    m_session->readResults();
    offerPoints();
    if (m_header->choice().point.isNone()) {
        followSelection();
    }
    m_settle.start();
    showState();
}

QString SynthesizePage::obstacle() const
{
    if (!m_study->start()) {
        return tr(
            "No study is open. Open the results of one (FILE.snac), or run a search: its networks become "
            "gateware here.");
    }
    if (m_study->counts().complete == 0) {
        return tr(
            "No trial of this study is finished yet. As soon as the search has trained networks, they can "
            "become gateware.");
    }
    if (m_search->isBusy()) {
        return tr("The search is running. It writes to the study file; synthesize when it is finished or "
                  "stopped.");
    }
    return m_header->choice().point.isNone() ? tr("Choose a trial or a step.") : QString();
}

void SynthesizePage::showState()
{
    const QString hindered = obstacle();
    const bool showContent = m_study->start() && m_study->counts().complete > 0;
    m_empty->setText(hindered);
    m_stack->setCurrentIndex(showContent ? 1 : 0);
    const QString wrong = hindered.isEmpty() ? m_header->problem() : hindered;
    QString missing;
    if (m_header->hasTools() && !m_header->hasUsableTool()) {
        QStringList lines{
            tr("No tool that synthesizes is installed; projects can be exported all the same.")};
        for (const auto& tool : m_session->tools()) {
            lines << shownSentence(tool.problem);
        }
        missing = lines.join(QLatin1Char('\n'));
    }
    const QString failed = m_session->previewError();
    const auto& preview = m_session->previewed();
    QStringList warnings = problemsShown(m_session->problems());
    m_banner->setToolTip(m_session->problems().join(QLatin1Char('\n')));
    if (preview && wrong.isEmpty()) {
        for (const std::string& warning : preview->warnings) {
            warnings << shownSentence(warning);
        }
    }
    const QString error = !wrong.isEmpty() && hindered.isEmpty() ? wrong : failed;
    const bool good = wrong.isEmpty() && failed.isEmpty();
    const bool waits = good && missing.isEmpty() && !preview && showContent;
    if (!waits || !m_bannerWarns) { // until it is known what there is to say of this choice, nothing moves
        m_bannerWarns = good && missing.isEmpty() && preview && !warnings.isEmpty();
        fillBanner(m_banner,
                   !showContent          ? QString()
                   : !error.isEmpty()    ? error
                   : !hindered.isEmpty() ? hindered
                   : !missing.isEmpty()  ? missing
                                         : warnings.join(QLatin1Char('\n')),
                   !error.isEmpty());
    }
    m_header->setExportEnabled(good, wrong.isEmpty() ? failed : wrong);
    m_header->setStartEnabled(good && m_header->hasUsableTool(), !wrong.isEmpty()    ? wrong
                                                                 : !failed.isEmpty() ? failed
                                                                                     : missing);
    // A tool that takes HLS has this check anyway.
    m_checkHls->setEnabled(m_header->form() != QLatin1String("hls"));
    Q_EMIT statusChanged();
}

} // namespace snac::studio
