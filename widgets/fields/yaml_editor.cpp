// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml_editor_private.h"

#include "snac/widgets/theme.h"

#include <Qsci/qscicommand.h>
#include <Qsci/qscicommandset.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::widgets {

void YamlEditor::Private::makeEditor()
{
    sci = new QsciScintilla(q);
    sci->setObjectName(QStringLiteral("yamlText"));
    sci->setAccessibleName(YamlEditor::tr("Study file as YAML"));
    sci->setAccessibleDescription(YamlEditor::tr("Tab leaves the text; Ctrl+] and Ctrl+[ indent lines."));
    sci->setUtf8(true);
    sci->setFrameShape(QFrame::NoFrame);
    sci->setEolMode(QsciScintilla::EolUnix);
    sci->setIndentationsUseTabs(false);
    sci->setTabWidth(2);
    sci->setIndentationWidth(2);
    sci->setAutoIndent(true);
    sci->setBackspaceUnindents(true);
    sci->setCaretLineVisible(true);
    sci->setFolding(QsciScintilla::NoFoldStyle);
    sci->setScrollWidth(1);
    sci->setScrollWidthTracking(true);
    sci->setMarginLineNumbers(NumberMargin, true);
    sci->setMarginType(SymbolMargin, QsciScintilla::SymbolMargin);
    sci->setMarginWidth(SymbolMargin, 14);
    sci->setMarginMarkerMask(SymbolMargin, 0b111);
    sci->setMarginSensitivity(SymbolMargin, true);
    sci->setMarginWidth(2, 0);
    sci->markerDefine(QsciScintilla::Circle, ErrorMarker);
    sci->markerDefine(QsciScintilla::Circle, WarningMarker);
    sci->markerDefine(QsciScintilla::Circle, NoteMarker);
    sci->indicatorDefine(QsciScintilla::StraightBoxIndicator, ErrorGround);
    sci->indicatorDefine(QsciScintilla::SquiggleIndicator, ErrorLine);
    sci->indicatorDefine(QsciScintilla::SquiggleIndicator, WarningLine);
    sci->indicatorDefine(QsciScintilla::DotsIndicator, NoteLine);
    sci->setIndicatorDrawUnder(true, ErrorGround);
    sci->SendScintilla(QsciScintillaBase::SCI_SETMOUSEDWELLTIME, 350);
    sci->SendScintilla(QsciScintillaBase::SCI_SETEXTRAASCENT, 2);
    sci->SendScintilla(QsciScintillaBase::SCI_SETEXTRADESCENT, 2);
    sci->SendScintilla(QsciScintillaBase::SCI_SETMARGINLEFT, 0UL, 8L);
    // The window's key for the user's own data; here it would double a line.
    if (QsciCommand* doubling = sci->standardCommands()->boundTo((Qt::CTRL | Qt::Key_D).toCombined()))
        doubling->setKey(0);
    lexer = new QsciLexerYAML(sci);
    sci->setLexer(lexer);
}

void YamlEditor::Private::makeFindBar()
{
    findBar = new QWidget(q);
    findBar->setObjectName(QStringLiteral("findBar"));
    findEdit = new QLineEdit(findBar);
    findEdit->setObjectName(QStringLiteral("findText"));
    findEdit->setPlaceholderText(YamlEditor::tr("Find in the text"));
    findEdit->setAccessibleName(YamlEditor::tr("Find in the text"));
    findResult = new QLabel(findBar);
    findResult->setProperty("tone", QStringLiteral("muted"));
    const auto button = [this](const QString& text, const QString& name, const QString& tip) {
        auto* made = new QToolButton(findBar);
        made->setText(text);
        made->setObjectName(name);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        return made;
    };
    auto* previous = button(QStringLiteral("↑"), QStringLiteral("findPrevious"),
                            YamlEditor::tr("Find previous (Shift+F3)"));
    auto* next = button(QStringLiteral("↓"), QStringLiteral("findNext"), YamlEditor::tr("Find next (F3)"));
    auto* close = button(QStringLiteral("×"), QStringLiteral("findClose"), YamlEditor::tr("Close (Escape)"));
    auto* layout = new QHBoxLayout(findBar);
    layout->setContentsMargins(spacing::unit, spacing::half, spacing::unit, spacing::half);
    layout->addWidget(findEdit, 1);
    layout->addWidget(findResult);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(close);
    findBar->hide();
    findEdit->installEventFilter(q);
    QObject::connect(findEdit, &QLineEdit::textEdited, q, [this] { find(true, true); });
    QObject::connect(next, &QToolButton::clicked, q, [this] { find(true, false); });
    QObject::connect(previous, &QToolButton::clicked, q, [this] { find(false, false); });
    QObject::connect(close, &QToolButton::clicked, q, [this] {
        findBar->hide();
        sci->setFocus();
    });
}

void YamlEditor::Private::connectEditor()
{
    changeTimer.setSingleShot(true);
    changeTimer.setInterval(60);
    annotationTimer.setSingleShot(true);
    annotationTimer.setInterval(120);
    QObject::connect(&changeTimer, &QTimer::timeout, q, &YamlEditor::textChanged);
    QObject::connect(&annotationTimer, &QTimer::timeout, q, [this] { showAnnotations(); });
    QObject::connect(sci, &QsciScintilla::textChanged, q, [this] {
        if (!changeTimer.isActive())
            changeTimer.start();
        fitNumberMargin();
        tellUndo();
    });
    QObject::connect(sci, &QsciScintilla::modificationChanged, q, &YamlEditor::modifiedChanged);
    QObject::connect(sci, &QsciScintilla::cursorPositionChanged, q,
                     [this](int line, int column) { Q_EMIT q->cursorMoved(line + 1, column + 1); });
    QObject::connect(sci, &QsciScintilla::marginClicked, q, [this](int, int line, Qt::KeyboardModifiers) {
        for (const Diagnostic& diagnostic : diagnostics) {
            if (diagnostic.line == line + 1) {
                Q_EMIT q->diagnosticClicked(diagnostic.line, diagnostic.column);
                return;
            }
        }
    });
    QObject::connect(sci, &QsciScintillaBase::SCN_DWELLSTART, q,
                     [this](int position, int x, int y) { showToolTip(position, x, y); });
}

YamlEditor::YamlEditor(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->makeEditor();
    d->makeFindBar();
    d->connectEditor();
    d->applyTheme();
    setFocusProxy(d->sci);
    d->sci->installEventFilter(this);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(d->sci, 1);
    layout->addWidget(d->findBar);

    const auto shortcut = [this](const QKeySequence& keys, auto&& action) {
        auto* made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, action);
    };
    shortcut(QKeySequence::Find, [this] { showFind(); });
    shortcut(QKeySequence(Qt::Key_F3), [this] { findNext(); });
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { d->find(false, false); });
}

YamlEditor::~YamlEditor()
{
    d->sci->removeEventFilter(this);
    d->findEdit->removeEventFilter(this);
    d->sci->disconnect(this);
}

void YamlEditor::indent(bool deeper)
{
    if (isReadOnly())
        return;
    int first = 0;
    int last = 0;
    int column = 0;
    d->sci->getCursorPosition(&first, &column);
    last = first;
    if (d->sci->hasSelectedText()) {
        int end = 0;
        d->sci->getSelection(&first, &column, &last, &end);
        last -= last > first && end == 0 ? 1 : 0; // a selection of whole lines ends before the next one
    }
    d->sci->beginUndoAction();
    for (int line = first; line <= last; ++line) {
        if (deeper)
            d->sci->indent(line);
        else
            d->sci->unindent(line);
    }
    d->sci->endUndoAction();
}

void YamlEditor::setText(const QString& text)
{
    d->sci->setText(text);
    d->sci->SendScintilla(QsciScintillaBase::SCI_EMPTYUNDOBUFFER);
    d->sci->setModified(false);
    d->fitNumberMargin();
    d->tellUndo();
    if (!d->changeTimer.isActive())
        d->changeTimer.start();
}

QString YamlEditor::text() const
{
    return QString::fromUtf8(utf8());
}

QByteArray YamlEditor::utf8() const
{
    const long length = d->byteLength();
    QByteArray bytes(length, Qt::Uninitialized);
    if (length > 0) {
        // SCI_GETTEXT writes a closing zero, for which QByteArray keeps room.
        d->sci->SendScintilla(QsciScintillaBase::SCI_GETTEXT, static_cast<unsigned long>(length + 1),
                              bytes.data());
    }
    return bytes;
}

void YamlEditor::replaceRange(std::size_t begin, std::size_t end, const QString& text)
{
    const auto length = static_cast<std::size_t>(d->byteLength());
    begin = std::min(begin, length);
    end = std::clamp(end, begin, length);
    const QByteArray bytes = text.toUtf8();
    const bool readOnly = isReadOnly();
    d->sci->SendScintilla(QsciScintillaBase::SCI_BEGINUNDOACTION);
    if (readOnly)
        d->sci->setReadOnly(false);
    d->sci->SendScintilla(QsciScintillaBase::SCI_SETTARGETSTART, static_cast<unsigned long>(begin));
    d->sci->SendScintilla(QsciScintillaBase::SCI_SETTARGETEND, static_cast<unsigned long>(end));
    d->sci->SendScintilla(QsciScintillaBase::SCI_REPLACETARGET, static_cast<unsigned long>(bytes.size()),
                          bytes.constData());
    if (readOnly)
        d->sci->setReadOnly(true);
    d->sci->SendScintilla(QsciScintillaBase::SCI_ENDUNDOACTION);
}

void YamlEditor::setDiagnostics(const QVector<Diagnostic>& diagnostics)
{
    d->diagnostics = diagnostics;
    d->showDiagnostics();
}

void YamlEditor::goTo(int line, int column)
{
    const int row = std::clamp(line - 1, 0, std::max(0, d->sci->lines() - 1));
    d->sci->setCursorPosition(row, std::max(0, column - 1));
    d->sci->ensureLineVisible(row);
    d->sci->ensureCursorVisible();
    d->sci->setFocus(Qt::OtherFocusReason);
}

int YamlEditor::cursorLine() const
{
    int line = 0;
    int column = 0;
    d->sci->getCursorPosition(&line, &column);
    return line + 1;
}

int YamlEditor::cursorColumn() const
{
    int line = 0;
    int column = 0;
    d->sci->getCursorPosition(&line, &column);
    return column + 1;
}

int YamlEditor::lineCount() const
{
    return d->sci->lines();
}

void YamlEditor::setReadOnly(bool readOnly)
{
    d->sci->setReadOnly(readOnly);
    d->sci->setCaretLineVisible(!readOnly);
}

bool YamlEditor::isReadOnly() const
{
    return d->sci->isReadOnly();
}

bool YamlEditor::isModified() const
{
    return d->sci->isModified();
}

void YamlEditor::setSaved()
{
    d->sci->setModified(false);
}

bool YamlEditor::canUndo() const
{
    return d->sci->isUndoAvailable();
}

bool YamlEditor::canRedo() const
{
    return d->sci->isRedoAvailable();
}

bool YamlEditor::isFindBarVisible() const
{
    return d->findBar->isVisibleTo(this);
}

void YamlEditor::undo()
{
    d->sci->undo();
    d->tellUndo();
}

void YamlEditor::redo()
{
    d->sci->redo();
    d->tellUndo();
}

void YamlEditor::cut()
{
    d->sci->cut();
}

void YamlEditor::copy()
{
    d->sci->copy();
}

void YamlEditor::paste()
{
    d->sci->paste();
}

void YamlEditor::selectAll()
{
    d->sci->selectAll();
}

void YamlEditor::showFind()
{
    d->findBar->show();
    if (d->sci->hasSelectedText() && !d->sci->selectedText().contains(QLatin1Char('\n')))
        d->findEdit->setText(d->sci->selectedText());
    d->findEdit->selectAll();
    d->findEdit->setFocus();
}

void YamlEditor::findNext()
{
    if (d->findEdit->text().isEmpty())
        showFind();
    else
        d->find(true, false);
}

void YamlEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        d->applyTheme();
    QWidget::changeEvent(event);
}

bool YamlEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (watched == d->findEdit && key->key() == Qt::Key_Escape) {
            d->findBar->hide();
            d->sci->setFocus();
            return true;
        }
        if (watched == d->findEdit && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            d->find((key->modifiers() & Qt::ShiftModifier) == 0, false);
            return true;
        }
        if (watched == d->sci && key->key() == Qt::Key_Escape && isFindBarVisible()) {
            d->findBar->hide();
            return true;
        }
        // Scintilla has these keys for moving by paragraphs.
        const bool right = key->key() == Qt::Key_BracketRight;
        if (watched == d->sci && (right || key->key() == Qt::Key_BracketLeft) &&
            (key->modifiers() & Qt::ControlModifier) != 0) {
            indent(right);
            return true;
        }
        // The keyboard gets in and out with the keys it has everywhere; a trap would be worse than indenting
        // with other keys.
        if (watched == d->sci && (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab)) {
            const bool back = key->key() == Qt::Key_Backtab || (key->modifiers() & Qt::ShiftModifier) != 0;
            (void)focusNextPrevChild(!back);
            return true;
        }
    }
    if (watched == d->sci && event->type() == QEvent::Resize && !d->diagnostics.isEmpty())
        d->annotationTimer.start();
    return QWidget::eventFilter(watched, event);
}

} // namespace snac::widgets
