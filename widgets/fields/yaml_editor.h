// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

#include <cstddef>
#include <memory>

namespace snac::widgets {

/// A text editor for YAML: highlighting, line numbers, squiggles and notes where a problem is. All offsets
/// are bytes of the UTF-8 text; lines and columns count from 1, columns in characters.
class YamlEditor : public QWidget
{
    Q_OBJECT
public:
    enum class Severity { Error, Warning, Note };
    struct Diagnostic
    {
        Severity severity = Severity::Error;
        int line = 1;
        int column = 1;
        int length = 1; ///< characters on the line
        QString message;
    };

    explicit YamlEditor(QWidget* parent = nullptr);
    ~YamlEditor() override;

    /// Replaces all, empties the undo history, marks as saved. Emits textChanged.
    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QByteArray utf8() const;
    /// One undo step: bytes [begin, end) become `text`; cursor and scroll position stay. Out-of-range offsets
    /// are clamped.
    void replaceRange(std::size_t begin, std::size_t end, const QString& text);

    void setDiagnostics(const QVector<Diagnostic>& diagnostics);
    void goTo(int line, int column = 1); ///< moves the cursor there, scrolls, takes the focus
    [[nodiscard]] int cursorLine() const;
    [[nodiscard]] int cursorColumn() const;
    [[nodiscard]] int lineCount() const;

    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool
    isModified() const; ///< since setText or setSaved; undoing back to the saved text makes it false
    void setSaved();    ///< keeps the undo history
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] bool isFindBarVisible() const;

public Q_SLOTS:
    void undo();
    void redo();
    void cut();
    void copy();
    void paste();
    void selectAll();
    void indent(bool deeper); ///< the lines of the selection, or the cursor's: Ctrl+], Ctrl+[. Tab leaves.
    void showFind();          ///< Ctrl+F; Enter or F3 finds the next, Escape closes
    void findNext();

Q_SIGNALS:
    void textChanged(); ///< coalesced: at most one every 60 ms, none while nothing changed
    void modifiedChanged(bool modified);
    void undoAvailable(bool available);
    void redoAvailable(bool available);
    void cursorMoved(int line, int column);
    void diagnosticClicked(int line, int column);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace snac::widgets
