// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "board_page.h"

#include "document_editor.h"
#include "problem_list.h"

#include "snac/base/atomic_file.h"
#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/studio/shell/prompts.h"
#include "snac/studio/shell/workbench.h"
#include "snac/widgets/cards/badge.h"
#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/fields/yaml_editor.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

namespace {

/// Without comments: who made the original and which data sheet its numbers are from is not true of the copy.
std::string withoutComments(const std::string& text)
{
    std::string result;
    for (const QString& line : QString::fromStdString(text).split(QLatin1Char('\n'))) {
        QChar quote;
        qsizetype end = line.size();
        for (qsizetype i = 0; i < line.size() && end == line.size(); ++i) {
            if (!quote.isNull()) {
                quote = line[i] == quote ? QChar() : quote;
            } else if (line[i] == QLatin1Char('"') || line[i] == QLatin1Char('\'')) {
                quote = i == 0 || !line[i - 1].isLetterOrNumber() ? line[i] : QChar(); // not an apostrophe
            } else if (line[i] == QLatin1Char('#') && (i == 0 || line[i - 1].isSpace())) {
                end = i;
            }
        }
        QString kept = line.left(end);
        while (!kept.isEmpty() && kept.back().isSpace()) {
            kept.chop(1);
        }
        if (!kept.isEmpty()) {
            result += kept.toStdString() + "\n";
        }
    }
    return result;
}

} // namespace

QString copiedBoardText(const QString& text, const QString& id)
{
    std::string copy = withoutComments(text.toStdString());
    for (const auto& [key, value] :
         {std::pair<std::string, std::string>{"id", id.toStdString()}, {"aliases", ""}}) {
        if (const auto edit = config::setValue(copy, key, value)) {
            copy = config::apply(copy, *edit);
        }
    }
    return QString::fromStdString(copy);
}

BoardPage::BoardPage(hardware::EnvironmentInUsePtr environment, QWidget* parent)
    : Page({page::board, tr("Boards"), tr("&Boards"), {}, QStringLiteral("cost-model"), page::setup}, parent)
    , m_environment(environment)
    , m_boards(boardsOf(*environment))
    , m_header(new PageHeader)
    , m_document(new DocumentEditor(config::FileKind::Board, std::move(environment)))
    , m_choice(new QComboBox)
    , m_origin(new widgets::Badge)
{
    setObjectName(QStringLiteral("boardPage"));
    m_header->setTitle(tr("Board"));
    m_choice->setObjectName(QStringLiteral("boardChoice"));
    m_choice->setAccessibleName(tr("Board"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choice->setMinimumWidth(160); // before a button leaves the window
    m_header->addWidget(m_choice);
    m_header->addWidget(m_origin);
    auto* back = m_header->addButton(tr("Back to the study"), QStringLiteral("boardBack"));
    m_use = m_header->addButton(tr("Use in the study"), QStringLiteral("boardUse"));
    m_copy = m_header->addButton(tr("Copy and edit"), QStringLiteral("boardCopy"));
    m_save = m_header->addButton(tr("Save"), QStringLiteral("boardSave"), QStringLiteral("primary"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(makePageBody(m_document, {720, 380}, this), 1);

    connect(m_choice, &QComboBox::activated, this, &BoardPage::chooseFromList);
    connect(back, &QPushButton::clicked, this, &BoardPage::backRequested);
    connect(m_use, &QPushButton::clicked, this,
            [this] { Q_EMIT useRequested(QString::fromStdString(m_board.id)); });
    connect(m_copy, &QPushButton::clicked, this, &BoardPage::copyAndEdit);
    connect(m_save, &QPushButton::clicked, this, &BoardPage::saveOwn);
    connect(m_document, &DocumentEditor::modifiedChanged, this, &BoardPage::updateHeader);
    connect(m_document, &DocumentEditor::analysed, this, [this] {
        m_document->setProblem(QStringLiteral("id"), idProblem());
        updateHeader();
    });
    connect(m_document, &DocumentEditor::message, this, &BoardPage::message);
    fillChoice();
    if (!m_boards->boards().empty()) {
        load(m_boards->boards().front());
    }
}

void BoardPage::join(Workbench& bench)
{
    m_bench = &bench;
    m_drafts = std::make_unique<Autosave>(bench.draftFolder + QStringLiteral("/boards"));
    connect(this, &BoardPage::backRequested, &bench, [&bench] { Q_EMIT bench.pageWanted(page::setup); });
    connect(this, &BoardPage::useRequested, &bench, &Workbench::boardChosen);
    connect(this, &BoardPage::boardsChanged, &bench, [&bench](const BoardsPtr& boards) {
        bench.boards = boards;
        Q_EMIT bench.boardsChanged(boards);
    });
    connect(&bench, &Workbench::boardWanted, this, &BoardPage::showBoard);
    connect(m_document, &DocumentEditor::analysed, this, &Page::editsChanged);
    connect(m_document->editor(), &widgets::YamlEditor::undoAvailable, this, &Page::actionsChanged);
    connect(m_document->editor(), &widgets::YamlEditor::redoAvailable, this, &Page::actionsChanged);
}

void BoardPage::find()
{
    m_document->editor()->showFind();
}

PageStatus BoardPage::status() const
{
    return {{tr("your boards: %1").arg(userFolder())}, {}};
}

bool BoardPage::saveOwn()
{
    if (const auto saved = save(); !saved) {
        Q_EMIT message(shownError(saved.error()));
    }
    return true;
}

void BoardPage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("window/splitBoard"), m_document->splitter()->saveState());
}

void BoardPage::restoreState(const QSettings& settings)
{
    m_document->splitter()->restoreState(settings.value(QStringLiteral("window/splitBoard")).toByteArray());
}

void BoardPage::flush()
{
    m_document->flush();
}

bool BoardPage::mayClose()
{
    if (!isModified()) {
        return true;
    }
    switch (m_bench->prompts->askUnsaved(m_bench->window, currentBoard())) {
    case Prompts::Unsaved::Save:
        if (const auto saved = save(); !saved) {
            Q_EMIT m_bench->pageWanted(page::board);
            Q_EMIT message(shownError(saved.error()));
            return false;
        }
        return true;
    case Prompts::Unsaved::Discard:
        discard();
        return true;
    case Prompts::Unsaved::Cancel:
        break;
    }
    return false;
}

void BoardPage::keepEdits()
{
    if (const auto edits = draft()) {
        m_drafts->keep(*edits);
    } else {
        m_drafts->forget();
    }
}

void BoardPage::forgetEdits()
{
    m_drafts->forget();
}

QString BoardPage::restoreEdits()
{
    const auto lost = m_drafts->takeLost();
    if (!lost) {
        return {};
    }
    restore(*lost);
    return tr("Edits of the board %1 that were not saved have been restored: see Boards.")
        .arg(currentBoard());
}

QString BoardPage::userFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/snac-studio/boards");
}

void BoardPage::setBoards(BoardsPtr boards)
{
    m_boards = std::move(boards);
    fillChoice();
}

void BoardPage::fillChoice()
{
    const QSignalBlocker blocker(m_choice);
    m_choice->clear();
    for (const auto& board : m_boards->boards()) {
        const QString part = QString::fromStdString(board.part);
        m_choice->addItem(QStringLiteral("%1   %2").arg(boardHeading(board), part),
                          QString::fromStdString(board.id));
    }
    m_choice->setCurrentIndex(m_choice->findData(QString::fromStdString(m_board.id)));
}

QString BoardPage::currentBoard() const
{
    return QString::fromStdString(m_board.id);
}

bool BoardPage::isModified() const
{
    return m_isNewCopy || m_document->isModified();
}

void BoardPage::showBoard(const QString& id)
{
    if (isModified()) {
        if (id.compare(currentBoard(), Qt::CaseInsensitive) != 0) {
            Q_EMIT message(tr("Save %1 first, or undo its edits.").arg(currentBoard()));
        }
        return;
    }
    if (const auto board = m_boards->find(id.toStdString())) {
        load(*board);
    }
}

void BoardPage::chooseFromList(int index)
{
    showBoard(m_choice->itemData(index).toString());
    const QSignalBlocker blocker(m_choice);
    m_choice->setCurrentIndex(m_choice->findData(currentBoard()));
}

void BoardPage::load(const hardware::Board& board)
{
    QFile file(QString::fromStdString(board.file));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT message(tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
        return;
    }
    m_board = board;
    m_isNewCopy = false;
    m_document->setDocument(QString::fromUtf8(file.readAll()), file.fileName());
    m_document->setReadOnly(board.shipped);
    m_document->setTitle(QFileInfo(file.fileName()).fileName());
    const QSignalBlocker blocker(m_choice);
    m_choice->setCurrentIndex(m_choice->findData(currentBoard()));
    updateHeader();
}

void BoardPage::copyAndEdit()
{
    QString id = currentBoard() + QStringLiteral("-copy");
    // A name may also find a board as a spelling of its part: only the id itself is taken.
    const auto isTaken = [&] {
        const auto found = m_boards->find(id.toStdString());
        return found && found->id == id.toStdString();
    };
    for (int n = 2; isTaken(); ++n) {
        id = currentBoard() + QStringLiteral("-copy%1").arg(n);
    }
    const QString text = copiedBoardText(m_document->text(), id);
    m_board.id = id.toStdString();
    m_board.shipped = false;
    m_board.file = (userFolder() + QLatin1Char('/') + id + QStringLiteral(".yaml")).toStdString();
    showNewCopy(text);
}

void BoardPage::showNewCopy(const QString& text)
{
    m_isNewCopy = true;
    m_document->setDocument(text, QString::fromStdString(m_board.file));
    m_document->setReadOnly(false);
    m_document->setTitle(currentBoard() + QStringLiteral(".yaml"));
    m_choice->setCurrentIndex(-1);
    updateHeader();
}

/// Why a board cannot be kept under the id in the text, though the id itself is well written.
QString BoardPage::idProblem() const
{
    if (m_board.shipped) {
        return {};
    }
    for (const auto& span : config::valueSpans(m_document->text().toStdString())) {
        if (span.path != "id") {
            continue;
        }
        QString id = QString::fromStdString(span.text);
        id.remove(QLatin1Char('"')).remove(QLatin1Char('\''));
        const auto other = m_boards->find(id.toStdString());
        if (!other || (!m_isNewCopy && other->file == m_board.file)) {
            return {};
        }
        return other->shipped ? tr("%1 belongs to a shipped board; choose another id.").arg(id)
                              : tr("%1 is the id of another board of yours; choose another one.").arg(id);
    }
    return {};
}

Result<> BoardPage::save()
{
    m_document->flush();
    if (const QString taken = idProblem(); !taken.isEmpty()) {
        return fail(taken.toStdString(), {m_board.file, 0, 0});
    }
    const std::string text = m_document->text().toStdString();
    const auto board = hardware::parseBoard(text, m_board.file);
    if (!board) {
        return std::unexpected(board.error());
    }
    if (const auto other = m_boards->find(board->id); m_isNewCopy && other && other->shipped) {
        return fail("the id " + board->id + " belongs to a shipped board; choose another one",
                    {m_board.file, 0, 0});
    }
    const QString path =
        userFolder() + QLatin1Char('/') + QString::fromStdString(board->id) + QStringLiteral(".yaml");
    if (QFile::exists(path) && path.toStdString() != m_board.file) {
        return fail("the id " + board->id + " is taken by " + path.toStdString());
    }
    if (!QDir().mkpath(userFolder())) {
        return fail("the folder " + userFolder().toStdString() + " cannot be made");
    }
    if (Result<> written = replaceFile(path.toStdString(), text); !written) {
        return written;
    }
    m_board = *board;
    m_board.file = path.toStdString();
    m_isNewCopy = false;
    m_document->setFile(path);
    m_document->setTitle(QFileInfo(path).fileName());
    m_document->setSaved();
    m_environment->readBoards();
    m_boards = boardsOf(*m_environment);
    fillChoice();
    updateHeader();
    Q_EMIT message(tr("Saved %1").arg(path));
    Q_EMIT boardsChanged(m_boards);
    return {};
}

void BoardPage::discard()
{
    m_isNewCopy = false;
    m_document->setSaved();
    const auto board = m_boards->find(m_board.id);
    if (board) {
        load(*board);
    } else if (!m_boards->boards().empty()) {
        load(m_boards->boards().front());
    }
}

void BoardPage::restore(const Draft& draft)
{
    const auto& boards = m_boards->boards();
    const auto same = [&](const hardware::Board& board) { return board.file == draft.file.toStdString(); };
    if (const auto saved = std::ranges::find_if(boards, same); saved != boards.end() && !saved->shipped) {
        load(*saved);
        m_document->replaceText(draft.text);
        return;
    }
    m_board = {};
    m_board.id = draft.name.toStdString();
    m_board.file = draft.file.toStdString();
    showNewCopy(draft.text);
}

std::optional<Draft> BoardPage::draft() const
{
    if (!isModified()) {
        return std::nullopt;
    }
    return Draft{QString::fromStdString(m_board.file), currentBoard(), m_document->text()};
}

void BoardPage::updateHeader()
{
    m_header->setSubtitle(isModified() ? tr("edited") : QString());
    m_origin->setText(m_board.shipped ? tr("shipped, read-only")
                      : m_isNewCopy   ? tr("new, not saved")
                                      : tr("yours"));
    m_origin->setKind(m_board.shipped ? widgets::Badge::Kind::Neutral : widgets::Badge::Kind::Accent);
    const bool errors =
        (m_document->analysis() && m_document->analysis()->hasErrors()) || !idProblem().isEmpty();
    m_save->setVisible(!m_board.shipped);
    m_save->setEnabled(isModified() && !errors);
    m_copy->setProperty("role", QString());
    m_use->setEnabled(!m_isNewCopy);
}

} // namespace snac::studio
