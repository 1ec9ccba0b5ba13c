// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Calibrate page is built, and what its buttons do; what it shows is in calibrate_page_views.cpp.
#include "calibrate_page.h"

#include "calibration_errors.h"
#include "calibration_rows_model.h"

#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/page_parts.h"
#include "snac/studio/shell/prompts.h"
#include "snac/studio/shell/study_paths.h"
#include "snac/studio/shell/workbench.h"
#include "snac/widgets/cards/badge.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/job_row.h"
#include "snac/widgets/fields/elided_combo.h"
#include "snac/widgets/plots/estimate_plot.h"
#include "snac/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace snac::studio {

using widgets::spacing::two;
using widgets::spacing::unit;

namespace {

constexpr int textWidth = 640;
constexpr int choiceLetters = 11;

QComboBox* choiceBox(const QString& objectName, const QString& accessibleName)
{
    auto* box = new widgets::ElidedCombo; // its list shows long names whole
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setToolTip(accessibleName);
    box->setProperty("compact", true);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(choiceLetters);
    return box;
}

QPushButton* smallButton(const QString& text, const QString& objectName)
{
    auto* button = new QPushButton(text);
    button->setObjectName(objectName);
    return button;
}

/// A calibration is paused and stopped on its page: the Study menu is about studies, and the window asks
/// about those alone, since nothing of a calibration is lost.
class CalibrationJob final : public PageJob
{
public:
    explicit CalibrationJob(CalibrationSession* session)
        : PageJob(session)
        , m_session(session)
    {
    }

    [[nodiscard]] SessionState state() const override { return SessionState::Idle; }
    [[nodiscard]] bool isBusy() const override { return false; }
    void pause() override {}
    void resume() override {}
    void cancel() override {}
    bool shutdown(int milliseconds) override { return m_session->shutdown(milliseconds); }
    [[nodiscard]] QString refusal() const override { return {}; }
    [[nodiscard]] QString progressText() const override { return {}; }

private:
    CalibrationSession* m_session;
};

} // namespace

CalibratePage::CalibratePage(Prompts* prompts, hardware::EnvironmentInUsePtr environment, QWidget* parent)
    : Page({QStringLiteral("calibrate"), tr("Calibrate"), tr("&Calibrate"), QStringLiteral("calibrate"),
            QStringLiteral("cost-model")},
           parent)
    , m_prompts(prompts)
    , m_session(new CalibrationSession(std::move(environment), this))
    , m_handle(new CalibrationJob(m_session))
    , m_header(new PageHeader)
    , m_state(new widgets::Badge)
{
    setObjectName(QStringLiteral("calibratePage"));
    setAcceptDrops(true);
    m_header->setTitle(tr("Calibrate"));
    m_header->setSubtitle(tr("the cost model, on your own synthesis reports"));
    m_state->setObjectName(QStringLiteral("calibrationState"));
    m_header->addWidget(m_state);
    m_shipped = m_header->addButton(tr("Return to the shipped model"), QStringLiteral("calibrationShipped"));
    m_calibrate =
        m_header->addButton(tr("Calibrate"), QStringLiteral("calibrationStart"), QStringLiteral("primary"));
    m_calibrate->setToolTip(
        tr("Fits the correction of the cost model to the rows below and puts it into use"));

    auto* top = splitterOf(Qt::Horizontal, QStringLiteral("calibrateTop"),
                           {buildPlotCard(), buildErrorsCard()}, {710, 610});
    auto* all = splitterOf(Qt::Vertical, QStringLiteral("calibrateAll"), {top, buildRowsCard()}, {500, 240});
    m_splitters = {all, top};
    m_content = new QStackedWidget;
    m_content->setObjectName(QStringLiteral("calibrationContent"));
    m_content->addWidget(buildEmptyPage());
    m_content->addWidget(all);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(buildStrip());
    layout->addWidget(makePageBody(m_content, {800, 500}, this), 1);
    connectAll();
    updateButtons();
}

/// The running job, or what the last one came to and the way back.
QWidget* CalibratePage::buildStrip()
{
    m_strip = new QWidget;
    m_strip->setObjectName(QStringLiteral("calibrationStrip"));
    m_job = new widgets::JobRow;
    m_job->setObjectName(QStringLiteral("calibrationJob"));
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("calibrationMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_undo = smallButton(tr("Undo"), QStringLiteral("calibrationUndo"));
    m_undo->setProperty("role", QStringLiteral("link"));
    auto* layout = new QHBoxLayout(m_strip);
    layout->setContentsMargins(two, unit, two, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_job, 1);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_undo);
    m_strip->hide();
    return m_strip;
}

QWidget* CalibratePage::buildEmptyPage()
{
    auto* card = new widgets::Card(tr("No reports yet"));
    auto* text = new QLabel(tr(
        "The cost model was fitted to designs of others. Give it reports of your own and it learns what "
        "your tool does with your networks: drop a folder with reports, single reports or a CSV table of "
        "designs here, or choose them.\n\n"
        "Reports: csynth.xml and csynth.rpt of Vivado HLS and Vitis HLS teach the model; utilization "
        "reports of Vivado (vivado_synth.rpt) are compared with it. A file design.json beside the reports, "
        "or in a folder above them, says which network they are of:"));
    text->setWordWrap(true);
    text->setMaximumWidth(textWidth);
    auto* example = new QLabel(QString::fromStdString(calibration::exampleDescription()).trimmed());
    example->setObjectName(QStringLiteral("designExample"));
    example->setFont(widgets::monospaceFont(font()));
    example->setTextFormat(Qt::PlainText);
    example->setTextInteractionFlags(Qt::TextSelectableByMouse);
    example->setProperty("role", QStringLiteral("code"));
    example->setMargin(gap);
    // The style is not applied yet, so the label does not know its own height.
    const auto lines = static_cast<int>(example->text().count(QLatin1Char('\n'))) + 1;
    example->setMinimumHeight(lines * (QFontMetrics(example->font()).lineSpacing() + 1) + 2 * gap);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(unit);
    auto* folder = smallButton(tr("Add a folder…"), QStringLiteral("emptyAddFolder"));
    folder->setProperty("role", QStringLiteral("primary"));
    auto* files = smallButton(tr("Add files…"), QStringLiteral("emptyAddFiles"));
    auto* copy = smallButton(tr("Copy the example"), QStringLiteral("emptyCopyExample"));
    for (auto* button : {folder, files, copy}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    connect(folder, &QPushButton::clicked, this, &CalibratePage::askFolder);
    connect(files, &QPushButton::clicked, this, &CalibratePage::askFiles);
    connect(copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(QString::fromStdString(calibration::exampleDescription()));
        Q_EMIT message(tr("The example is on the clipboard: save it as design.json."));
    });
    card->body()->setSpacing(two);
    card->body()->addWidget(text);
    card->body()->addWidget(example, 0, Qt::AlignLeft);
    card->body()->addLayout(buttons);
    card->body()->addStretch(1);
    auto* page = new QWidget;
    // Between stretches, not aligned: an aligned item does not get the height of its wrapped text.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(middle);
    layout->addStretch(1);
    return page;
}

QWidget* CalibratePage::buildPlotCard()
{
    m_plotCard = new widgets::Card(tr("Estimates"));
    m_plot = new widgets::EstimatePlot;
    m_plot->setObjectName(QStringLiteral("estimatePlot"));
    m_target = choiceBox(QStringLiteral("calibrationTarget"), tr("Quantity"));
    for (const calibration::Target target : calibration::allTargets) {
        m_target->addItem(quantityName(target), static_cast<int>(target));
    }
    m_stage = choiceBox(QStringLiteral("calibrationStage"), tr("Stage of the reports"));
    m_model = choiceBox(QStringLiteral("calibrationModel"), tr("Model of the estimates"));
    m_model->addItem(tr("after"));
    m_model->addItem(tr("before"));
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToContents); // two short words; the title needs the room
    m_model->setItemData(0, tr("Calibrated, each design without its architecture"), Qt::ToolTipRole);
    m_model->setItemData(1, tr("The shipped model"), Qt::ToolTipRole);
    for (auto* box : {m_target, m_stage, m_model}) {
        m_plotCard->addTool(box);
    }
    m_plotCard->setContent(m_plot);
    return m_plotCard;
}

QWidget* CalibratePage::buildErrorsCard()
{
    m_errorsCard = new widgets::Card(tr("Errors before and after"));
    m_errors = new CalibrationErrors;
    m_note = new QLabel;
    m_note->setObjectName(QStringLiteral("calibrationNote"));
    m_note->setProperty("tone", QStringLiteral("muted"));
    m_note->setWordWrap(true);
    m_note->setMargin(gap);
    m_errorsCard->setContent(m_errors, false);
    m_errorsCard->body()->addWidget(m_note);
    return m_errorsCard;
}

QWidget* CalibratePage::buildRowsCard()
{
    m_rowsCard = new widgets::Card(tr("Rows"));
    m_table = new CalibrationRowsTable;
    auto* folder = smallButton(tr("Add a folder…"), QStringLiteral("calibrationAddFolder"));
    auto* files = smallButton(tr("Add files…"), QStringLiteral("calibrationAddFiles"));
    m_remove = smallButton(tr("Remove"), QStringLiteral("calibrationRemove"));
    m_remove->setToolTip(tr("Removes the selected rows from the calibration; the reports stay"));
    folder->setToolTip(tr("A folder with synthesis reports, at any depth"));
    files->setToolTip(tr("Reports, or CSV tables of designs"));
    for (auto* button : {m_remove, folder, files}) {
        m_rowsCard->addTool(button);
    }
    connect(folder, &QPushButton::clicked, this, &CalibratePage::askFolder);
    connect(files, &QPushButton::clicked, this, &CalibratePage::askFiles);
    m_rowsCard->setContent(m_table, false);
    return m_rowsCard;
}

void CalibratePage::connectAll()
{
    connect(m_calibrate, &QPushButton::clicked, m_session, &CalibrationSession::calibrate);
    connect(m_shipped, &QPushButton::clicked, m_session, &CalibrationSession::useShipped);
    connect(m_undo, &QPushButton::clicked, m_session, &CalibrationSession::undo);
    const auto remove = [this] { m_session->remove(m_table->selectedLines()); };
    connect(m_remove, &QPushButton::clicked, this, remove);
    connect(m_table, &CalibrationRowsTable::removeRequested, this, remove);
    connect(m_job, &widgets::JobRow::cancelRequested, m_session, &CalibrationSession::cancel);
    connect(m_job, &widgets::JobRow::pauseRequested, m_session, &CalibrationSession::pause);
    connect(m_job, &widgets::JobRow::resumeRequested, m_session, &CalibrationSession::resume);
    connect(m_session, &CalibrationSession::jobChanged, this, &CalibratePage::showJob);
    connect(m_session, &CalibrationSession::viewChanged, this, &CalibratePage::showView);
    connect(m_session, &CalibrationSession::finished, this, &CalibratePage::showOutcome);
    connect(m_session, &CalibrationSession::modelChanged, this, &CalibratePage::modelChanged);
    for (auto* box : {m_target, m_stage, m_model}) {
        connect(box, &QComboBox::currentIndexChanged, this, &CalibratePage::showFigures);
    }
    connect(m_plot, &widgets::EstimatePlot::designSelected, m_table, &CalibrationRowsTable::selectDesign);
    connect(m_table, &CalibrationRowsTable::designSelected, m_plot, &widgets::EstimatePlot::setSelected);
    connect(m_table, &CalibrationRowsTable::selectionLinesChanged, this, &CalibratePage::updateButtons);
}

void CalibratePage::join(Workbench& bench)
{
    connect(this, &CalibratePage::modelChanged, &bench, &Workbench::costModelChanged);
    connect(&bench, &Workbench::reportsWanted, this, [this, &bench](const QStringList& paths) {
        Q_EMIT bench.pageWanted(key());
        add(paths);
    });
}

PageStatus CalibratePage::status() const
{
    return {{tr("your rows: %1").arg(QString::fromStdString(m_session->rowsFile()))}, {}};
}

void CalibratePage::saveState(QSettings& settings) const
{
    saveSplitters(settings, m_splitters);
}

void CalibratePage::restoreState(const QSettings& settings)
{
    restoreSplitters(settings, m_splitters);
}

void CalibratePage::add(const QStringList& paths)
{
    m_session->add(paths);
}

void CalibratePage::setTarget(calibration::Target target)
{
    m_target->setCurrentIndex(m_target->findData(static_cast<int>(target)));
}

void CalibratePage::askFolder()
{
    const QString folder = m_prompts->openFolder(this, tr("Folder with synthesis reports"), workingFolder());
    if (!folder.isEmpty()) {
        add({folder});
    }
}

void CalibratePage::askFiles()
{
    add(m_prompts->openFiles(this, tr("Synthesis reports or tables of designs"), workingFolder(),
                             tr("Reports and tables (*.xml *.rpt *.json *.txt *.csv);;All files (*)")));
}

QStringList CalibratePage::droppedPaths(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        const QString path = url.toLocalFile();
        const QFileInfo info(path);
        const QStringList suffixes = {QStringLiteral("xml"), QStringLiteral("rpt"), QStringLiteral("json"),
                                      QStringLiteral("txt"), QStringLiteral("csv")};
        if (!path.isEmpty() && (info.isDir() || suffixes.contains(info.suffix().toLower()))) {
            paths << path;
        }
    }
    return paths;
}

void CalibratePage::dragEnterEvent(QDragEnterEvent* event)
{
    if (droppedPaths(event->mimeData()).isEmpty()) {
        event->ignore(); // studies are the window's
    } else {
        event->acceptProposedAction();
    }
}

void CalibratePage::dropEvent(QDropEvent* event)
{
    const QStringList paths = droppedPaths(event->mimeData());
    if (paths.isEmpty()) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    add(paths);
}

void CalibratePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_loaded) {
        m_loaded = true;
        m_session->load();
    }
}

} // namespace snac::studio
